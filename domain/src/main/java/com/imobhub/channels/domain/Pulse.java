package com.imobhub.channels.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life of a channel.
 *
 * @param heardAt when the provider last called; null if never
 */
public record Pulse(@Nullable Instant heardAt, @Nullable LastError lastError) {

    /** None yet. */
    public static final Pulse NONE = new Pulse(null, null);

    /**
     * The newest error the provider answered with.
     *
     * @param words the provider's words
     */
    public record LastError(int code, String words, Instant at) {}

    /** Of two signs the newer ones. */
    public Pulse newest(Pulse other) {
        return new Pulse(later(heardAt, other.heardAt), later(lastError, other.lastError));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isAfter(one) ? other : one;
    }

    private static @Nullable LastError later(@Nullable LastError one, @Nullable LastError other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.at().isAfter(one.at()) ? other : one;
    }
}
