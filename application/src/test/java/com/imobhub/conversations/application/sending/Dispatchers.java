package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.domain.Messages;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionOperations;

/** Makes what only Spring makes otherwise. */
public final class Dispatchers {

    private Dispatchers() {}

    /** A dispatcher that hands messages to this sender. */
    public static Dispatcher handingTo(
            MessageSender sender,
            Messages messages,
            Outbox outbox,
            ChannelSwitch channels,
            Announcements announcements,
            ApplicationEventPublisher events,
            Clock clock) {
        var transactions = TransactionOperations.withoutTransaction();
        var sendOne = new SendOne(
                List.of(sender),
                new InMemoryContacts(),
                messages,
                outbox,
                channels,
                announcements,
                events,
                transactions,
                clock);
        return new Dispatcher(outbox, sendOne, transactions, clock);
    }
}
