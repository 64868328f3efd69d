package com.imobhub.conversations.domain;

import java.util.Locale;

/**
 * How far a message has come, in the order in which one state outdoes another whatever order they are reported in: failed is
 * final unless proof of delivery follows (wire-formats.md §3.1), and who takes a message back is believed unless the provider
 * knows it. Only our own queue may take a step back, see {@link Progress#takenBack} and {@link Progress#retried}.
 */
public enum MessageStatus {
    /** Inbound: it is here. */
    RECEIVED,
    /** Recorded by us, waiting to be sent. */
    QUEUED,
    /** Handed to the provider, whose answer we do not have yet. */
    SENDING,
    /** Taken back by a member before it was sent. */
    CANCELED,
    /** The provider took it and looks at its quality first: it may be sent or refused later (wire-formats.md §6.1). */
    HELD,
    /** The provider took it. */
    SENT,
    /** It will not arrive, see {@link Failure}. */
    FAILED,
    DELIVERED,
    READ,
    /** A voice note was listened to. */
    PLAYED;

    /** The state after the report of {@code reported}, whatever order reports come in. */
    public MessageStatus after(MessageStatus reported) {
        if (this == RECEIVED || reported == RECEIVED) {
            return this;
        }
        return reported.compareTo(this) > 0 ? reported : this;
    }

    /** As it is written in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** It reached the contact, whatever else is said about it. */
    public boolean isProofOfDelivery() {
        return this == DELIVERED || this == READ || this == PLAYED;
    }
}
