package com.imobhub.conversations.domain;

import java.util.Locale;

/**
 * How far a message has come. States only move forward; failed is final unless proof of delivery follows
 * (wire-formats.md §3.1).
 */
public enum MessageStatus {
    /** Inbound: it is here. */
    RECEIVED,
    /** Recorded by us, waiting to be sent. */
    QUEUED,
    /** Handed to the provider, whose answer we do not have yet. */
    SENDING,
    /** The provider took it. */
    SENT,
    DELIVERED,
    READ,
    /** It will not arrive, see {@link Failure}. */
    FAILED;

    /** The state after the report of {@code reported}, whatever order reports come in. */
    public MessageStatus after(MessageStatus reported) {
        if (this == RECEIVED || reported == RECEIVED) {
            return this;
        }
        if (reported == FAILED) {
            return compareTo(SENT) <= 0 ? FAILED : this;
        }
        if (this == FAILED) {
            return reported.isProofOfDelivery() ? reported : this;
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

    private boolean isProofOfDelivery() {
        return this == DELIVERED || this == READ;
    }
}
