package com.imobhub.conversations.meta;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Until when one send may still do something, however many steps it takes. */
record Deadline(Instant at, Clock clock) {

    static Deadline in(Duration time, Clock clock) {
        return new Deadline(clock.instant().plus(time), clock);
    }

    /** Zero or less when it has passed. */
    Duration left() {
        return Duration.between(clock.instant(), at);
    }

    boolean hasPassed() {
        return !left().isPositive();
    }
}
