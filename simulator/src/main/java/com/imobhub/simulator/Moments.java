package com.imobhub.simulator;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Times as the control API takes them. */
@Component
class Moments {

    private final SimulatorClock clock;

    Moments(SimulatorClock clock) {
        this.clock = clock;
    }

    /**
     * Now without a wish.
     *
     * @throws BadRequest unless it is seconds since 1970 or an ISO-8601 instant
     */
    Instant of(@Nullable String timestamp) {
        if (timestamp == null) {
            return clock.now();
        }
        try {
            return timestamp.matches("\\d{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(timestamp))
                    : Instant.parse(timestamp);
        } catch (DateTimeParseException e) {
            throw new BadRequest("timestamp: seconds since 1970 or an ISO-8601 instant");
        }
    }
}
