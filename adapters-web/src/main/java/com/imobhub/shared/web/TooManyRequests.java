package com.imobhub.shared.web;

import com.imobhub.shared.Refusal;
import java.time.Duration;

/** Somebody asks too often; they may again after a while. */
public class TooManyRequests extends Refusal {

    private final Duration retryAfter;

    /** @param retryAfter how long to wait; the answer says it in whole seconds */
    public TooManyRequests(String code, String detail, Duration retryAfter) {
        super(Kind.TOO_MANY, code, detail);
        this.retryAfter = retryAfter;
    }

    /** Whole seconds to wait, rounded up, so that nobody comes back too early. */
    long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
