package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook fared.
 *
 * @param httpStatus the last answer; none when there was no connection
 */
record WebhookReport(Outcome outcome, @Nullable Integer httpStatus, int attempts) {

    static final WebhookReport PENDING = new WebhookReport(Outcome.PENDING, null, 0);
    static final WebhookReport LOST = new WebhookReport(Outcome.LOST, null, 0);

    enum Outcome {
        DELIVERED,
        PENDING,
        FAILED,
        LOST;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean delivered() {
        return outcome == Outcome.DELIVERED;
    }
}
