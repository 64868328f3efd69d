package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelPresence;
import com.imobhub.channels.Presence;
import com.imobhub.channels.domain.Presences;
import com.imobhub.shared.Refusal;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses, for each channel, what contacts may notice of the agency. */
@Service
@Transactional
public class ShownPresence implements ChannelPresence {

    private final Presences presences;
    private final ApplicationEventPublisher events;

    ShownPresence(Presences presences, ApplicationEventPublisher events) {
        this.presences = presences;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Presence of(ChannelId id) {
        return all().getOrDefault(id, Presence.OPEN);
    }

    @Transactional(readOnly = true)
    public Map<ChannelId, Presence> all() {
        return presences.all();
    }

    /** @throws Refusal {@code unknown-channel} */
    public void choose(ChannelId id, Presence presence) {
        if (!presences.change(id, presence)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "unknown-channel", "There is no channel " + id.value() + ".");
        }
        events.publishEvent(new ChannelChanged(id));
    }
}
