package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ticks of a message, in the order in which they can appear. */
enum MessageState {
    ACCEPTED,
    SENT,
    DELIVERED,
    READ,
    PLAYED,
    FAILED;

    boolean canBecome(MessageState next) {
        return next == FAILED ? compareTo(SENT) <= 0 : this != FAILED && compareTo(next) < 0;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
