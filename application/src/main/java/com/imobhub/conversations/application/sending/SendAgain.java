package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Queues messages once more that the provider took and then could not deliver for a reason that passes. It is as patient with
 * them as with those that it did not take, and counts both.
 */
@Service
public class SendAgain {

    private final Messages messages;
    private final Outbox outbox;
    private final Clock clock;

    SendAgain(Messages messages, Outbox outbox, Clock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What it is called so far is retired, so a second report of the same failure changes nothing.
     *
     * @param failed one that is locked
     * @return the message as it is now; empty when it was tried often enough or is none of this queue
     */
    public Optional<Message> later(Message failed, Again why) {
        var before = outbox.attempts(failed.id());
        if (!why.isWorthIt(before)) {
            return Optional.empty();
        }
        var at = clock.instant().plus(why.pause(before, failed.id()));
        if (!outbox.requeue(failed.id(), before.and(why), at)) {
            return Optional.empty();
        }
        messages.retire(List.of(failed.id()));
        return Optional.of(failed.retried());
    }
}
