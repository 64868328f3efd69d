package com.imobhub.conversations.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which messages to a lead of an ad cost nothing. It begins with our answer, when that comes within the window,
 * and says nothing about what may be sent (wire-formats.md §2.6 and §3.2).
 *
 * @param cameAt when they last came through an ad and were not answered yet
 * @param until null when it never began
 */
public record FreeEntry(@Nullable Instant cameAt, @Nullable Instant until) {

    public static final FreeEntry NONE = new FreeEntry(null, null);

    public boolean isOpen(Instant now) {
        return until != null && now.isBefore(until);
    }

    FreeEntry entered(Instant at) {
        return cameAt != null && !at.isAfter(cameAt) ? this : new FreeEntry(at, until);
    }

    /**
     * @param within how soon the answer has to come
     * @param length how long everything is free from then on
     */
    FreeEntry answered(Instant at, Duration within, Duration length) {
        return cameAt == null || at.isBefore(cameAt) || !at.isBefore(cameAt.plus(within))
                ? this
                : new FreeEntry(null, later(until, at.plus(length)));
    }

    FreeEntry and(FreeEntry other) {
        return new FreeEntry(later(cameAt, other.cameAt), later(until, other.until));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
