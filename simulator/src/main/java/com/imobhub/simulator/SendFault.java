package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the answer to one request to send will be instead.
 *
 * @param code of the error, also one that Meta does not have
 * @param httpStatus the usual one of that code without it, and 500 for an empty answer
 * @param passing {@code is_transient} of the error; as usual for that code without it, which is mostly to leave it out
 * @param how an error without it
 * @param taken the message is sent all the same, only the answer does not say so
 * @param later the message is accepted, and reported as failed afterwards; for codes that Meta has
 */
record SendFault(
        @Nullable Integer code,
        @Nullable Integer httpStatus,
        @JsonProperty("transient") @Nullable Boolean passing,
        @Nullable How how,
        @Nullable Boolean taken,
        @Nullable Boolean later) {

    /** The form of an answer that is none. */
    enum How {
        /** In Graph's envelope. */
        @JsonProperty("error")
        ERROR,
        /** A status without a body. */
        @JsonProperty("empty")
        EMPTY,
        /** A page for people, with status 502. */
        @JsonProperty("gateway")
        GATEWAY,
        /** Nothing for a long time, then the connection closes. */
        @JsonProperty("timeout")
        TIMEOUT,
        /** The connection closes at once. */
        @JsonProperty("reset")
        RESET
    }

    SendFault {
        if ((how == null || how == How.ERROR) && code == null) {
            throw new BadRequest("failNext: an error has a code");
        }
        if (httpStatus != null && (httpStatus < 400 || httpStatus > 599)) {
            throw new BadRequest("failNext: httpStatus is 400 to 599");
        }
        if (Boolean.TRUE.equals(later)
                && (code == null || MetaError.withCode(code).isEmpty())) {
            throw new BadRequest("failNext: only a code that Meta has fails later");
        }
    }

    How form() {
        return how == null ? How.ERROR : how;
    }

    boolean wasTaken() {
        return Boolean.TRUE.equals(taken);
    }

    boolean comesLater() {
        return Boolean.TRUE.equals(later);
    }
}
