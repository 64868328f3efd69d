package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have to know about channels, until they have read it. */
@Service
@Transactional
public class AlertDesk {

    private final Alerts alerts;
    private final Channels channels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AlertDesk(Alerts alerts, Channels channels, ApplicationEventPublisher events, Clock clock) {
        this.alerts = alerts;
        this.channels = channels;
        this.events = events;
        this.clock = clock;
    }

    /** Those to show, gravest first. */
    @Transactional(readOnly = true)
    public List<Alert> open() {
        return alerts.open(clock.instant());
    }

    /**
     * Takes an alert off everybody's screens.
     *
     * @throws Refusal {@code unknown-alert} when it is not shown any more
     */
    public void dismiss(UUID id, MemberId by) {
        var alert = alerts.dismiss(id, by, clock.instant())
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "unknown-alert", "There is no open alert " + id + "."));
        channels.all().stream()
                .filter(channel -> concerns(alert, channel))
                .forEach(channel -> events.publishEvent(new ChannelChanged(channel.id())));
    }

    private static boolean concerns(Alert alert, Channel channel) {
        return alert.channel() == null
                ? channel.number().wabaId() != null && channel.number().wabaId().equals(alert.account())
                : alert.channel().equals(channel.id());
    }
}
