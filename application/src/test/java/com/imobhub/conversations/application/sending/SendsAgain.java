package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.domain.Messages;
import java.time.Clock;

/** Makes what only Spring makes otherwise. */
public final class SendsAgain {

    private SendsAgain() {}

    public static SendAgain of(Messages messages, Outbox outbox, Clock clock) {
        return new SendAgain(messages, outbox, clock);
    }
}
