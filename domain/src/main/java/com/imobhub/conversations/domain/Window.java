package com.imobhub.conversations.domain;

import com.imobhub.channels.ChannelCapabilities;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which free text may be sent, opened by what the contact does.
 *
 * @param until null when it never opened
 * @param freeEntry in which time it costs nothing
 */
public record Window(@Nullable Instant until, FreeEntry freeEntry) {

    public static final Window NEVER_OPENED = new Window(null);

    /** One without an ad. */
    public Window(@Nullable Instant until) {
        this(until, FreeEntry.NONE);
    }

    public boolean isOpen(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** The window after a message that the contact sent at {@code at}; older messages never shorten it. */
    public Window extendedBy(Instant at, Duration length) {
        var end = at.plus(length);
        return until != null && until.isAfter(end) ? this : new Window(end, freeEntry);
    }

    /** The contact came through an ad. */
    public Window enteredByAd(Instant at) {
        return new Window(until, freeEntry.entered(at));
    }

    /** Somebody in the agency answered. */
    public Window answered(Instant at, ChannelCapabilities can) {
        return new Window(until, freeEntry.answered(at, can.window(), can.freeEntry()));
    }

    /** Of two windows the one that closes later; all that is free of either stays free. */
    public Window orLater(Window other) {
        var later = until == null || other.until != null && other.until.isAfter(until) ? other : this;
        return new Window(later.until, freeEntry.and(other.freeEntry));
    }
}
