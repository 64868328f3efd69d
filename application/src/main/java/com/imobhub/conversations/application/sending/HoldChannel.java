package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.MessageId;
import java.time.Clock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Slows a channel for what a status reported, apart from the messages that the status locks. */
@Service
class HoldChannel {

    private final Outbox outbox;
    private final Clock clock;

    HoldChannel(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "conversations.hold-channel")
    void on(SlowDown event) {
        var until = event.at().plus(event.why().pause(Attempts.NONE, MessageId.next()));
        if (until.isAfter(clock.instant())) {
            outbox.hold(event.channel(), event.why().reach(), until, clock.instant());
        }
    }
}
