package com.imobhub.conversations.application.scheduled;

import static java.util.stream.Collectors.toCollection;

import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.MessagesReceived.Received;
import com.imobhub.conversations.application.live.Announcements;
import java.util.LinkedHashSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Calls off what was to be said only if the contact stays silent. It hears of a message in the transaction that stores it, which
 * holds the conversation locked: what is due at that moment is sent before the message, or not at all.
 */
@Service
class CancelAnswered {

    private final ScheduledMessages scheduled;
    private final Announcements announcements;

    CancelAnswered(ScheduledMessages scheduled, Announcements announcements) {
        this.scheduled = scheduled;
        this.announcements = announcements;
    }

    @EventListener
    void on(MessagesReceived event) {
        announcements.scheduled(scheduled.answered(
                event.messages().stream().map(Received::conversation).collect(toCollection(LinkedHashSet::new))));
    }
}
