package com.imobhub.conversations.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which free text may be sent, opened by what the contact does.
 *
 * @param until null when it never opened
 */
public record Window(@Nullable Instant until) {

    public static final Window NEVER_OPENED = new Window(null);

    public boolean isOpen(Instant now) {
        return until != null && now.isBefore(until);
    }

    /** The window after a message that the contact sent at {@code at}; older messages never shorten it. */
    public Window extendedBy(Instant at, Duration length) {
        var end = at.plus(length);
        return until != null && until.isAfter(end) ? this : new Window(end);
    }
}
