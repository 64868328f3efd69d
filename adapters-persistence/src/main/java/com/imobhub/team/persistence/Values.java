package com.imobhub.team.persistence;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.PasswordHash;
import com.imobhub.team.domain.SessionId;
import com.imobhub.team.domain.TokenHash;
import java.util.UUID;

/** The team's values as columns and back, for the mappers. */
final class Values {

    private Values() {}

    static UUID column(MemberId id) {
        return id.value();
    }

    static UUID column(SessionId id) {
        return id.value();
    }

    static String column(Email email) {
        return email.value();
    }

    static String column(PasswordHash hash) {
        return hash.value();
    }

    static String column(TokenHash hash) {
        return hash.value();
    }

    static MemberId memberId(UUID column) {
        return new MemberId(column);
    }

    static SessionId sessionId(UUID column) {
        return new SessionId(column);
    }

    static Email email(String column) {
        return new Email(column);
    }

    static PasswordHash passwordHash(String column) {
        return new PasswordHash(column);
    }

    static TokenHash tokenHash(String column) {
        return new TokenHash(column);
    }
}
