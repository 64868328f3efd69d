package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much may be sent (wire-formats.md §6.9); what is missing is as Meta has it.
 *
 * @param perSecond messages from one number in a second; more are refused with 130429
 * @param pairBurst messages from one number to the same person at once; more are refused with 131056
 * @param pairPauseMs after how long one more is free
 */
record Limits(int perSecond, int pairBurst, long pairPauseMs) {

    private static final int MOST = 10_000;
    private static final long LONGEST = 3_600_000;

    Limits {
        if (perSecond < 1 || perSecond > MOST || pairBurst < 1 || pairBurst > MOST) {
            throw new BadRequest("limits: 1 to " + MOST);
        }
        if (pairPauseMs < 1 || pairPauseMs > LONGEST) {
            throw new BadRequest("limits: pairPauseMs is 1 to " + LONGEST);
        }
    }

    @JsonCreator
    static Limits of(
            @JsonProperty("perSecond") @Nullable Integer perSecond,
            @JsonProperty("pairBurst") @Nullable Integer pairBurst,
            @JsonProperty("pairPauseMs") @Nullable Long pairPauseMs) {
        return new Limits(
                perSecond == null ? 80 : perSecond,
                pairBurst == null ? 45 : pairBurst,
                pairPauseMs == null ? 6_000 : pairPauseMs);
    }
}
