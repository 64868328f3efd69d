package com.imobhub.team.domain;

import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import java.time.Instant;

/** Somebody who works, or worked, in the agency. Members are never deleted: their messages keep their name. */
public record Member(
        MemberId id, String name, Email email, Role role, PasswordHash password, boolean active, Instant joined) {

    private static final int LONGEST_NAME = 120;

    public Member {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "A name has 1 to " + LONGEST_NAME + " characters.");
        }
    }

    /** A new member, who can sign in from now on. */
    public static Member join(String name, Email email, Role role, PasswordHash password, Instant now) {
        return new Member(MemberId.next(), name, email, role, password, true, now);
    }

    /** The same member, out of the house: no request of theirs is answered any more. */
    public Member deactivate() {
        return new Member(id, name, email, role, password, false, joined);
    }
}
