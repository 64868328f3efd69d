package com.imobhub.channels.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a channel is paused.
 *
 * @param code the provider's error code, when it refused a request
 * @param reason the provider's words
 * @param until when it ends by itself
 */
public record Trouble(
        Kind kind,
        @Nullable Integer code,
        String reason,
        Instant since,
        @Nullable Instant until) {

    /** What has to be done differs. */
    public enum Kind {
        /** The provider refused a request as a whole, mostly because of the token: reconnecting helps. */
        REFUSED,
        /** The provider banned the account. */
        BANNED,
        /** We may not act for the account any more. */
        ACCESS_REMOVED,
        /** The account may not send for a while. */
        RESTRICTED
    }

    /** The code for a token that is not accepted (wire-formats.md §10). */
    public static final int TOKEN_REFUSED = 190;

    /** The provider refused the channel when something was sent. */
    public Trouble(int code, String reason, Instant since) {
        this(Kind.REFUSED, code, reason, since, null);
    }
}
