package com.imobhub.team.domain;

import java.util.UUID;

/**
 * Identifies a session: one sign-in on one browser, with all the refresh tokens that follow one another in it.
 * Random to the last bit: whoever could guess it could end the session.
 */
public record SessionId(UUID value) {

    public static SessionId next() {
        return new SessionId(UUID.randomUUID());
    }
}
