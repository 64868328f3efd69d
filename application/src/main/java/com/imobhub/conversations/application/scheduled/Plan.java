package com.imobhub.conversations.application.scheduled;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.time.Duration;
import java.time.Instant;

/**
 * When a message is to be sent.
 *
 * @param cancelIfAnswered not at all, if the contact writes before
 */
public record Plan(Instant at, boolean cancelIfAnswered) {

    private static final Duration FARTHEST = Duration.ofDays(60);

    /** @throws Refusal {@code not-in-future}, {@code too-far-ahead} */
    public void check(Instant now) {
        if (!at.isAfter(now)) {
            throw new Refusal(Kind.UNPROCESSABLE, "not-in-future", "This time has passed.", "at");
        }
        if (at.isAfter(now.plus(FARTHEST))) {
            throw new Refusal(
                            Kind.UNPROCESSABLE,
                            "too-far-ahead",
                            "At most " + FARTHEST.toDays() + " days from now.",
                            "at")
                    .with("limit", FARTHEST.toDays());
        }
    }
}
