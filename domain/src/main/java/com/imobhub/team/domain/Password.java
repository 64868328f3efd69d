package com.imobhub.team.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;

/** A password a member has chosen: long enough to be worth something, short enough for bcrypt to see all of it. */
public record Password(Secret secret) {

    /** Fewest characters, as people count them. */
    public static final int SHORTEST = 10;

    /** Most bytes in UTF-8: bcrypt ignores what comes after the 72nd. */
    public static final int MOST_BYTES = 72;

    public Password {
        var text = secret.reveal();
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw Refusal.invalid("password", "A password has at least " + SHORTEST + " characters.");
        }
        if (text.getBytes(UTF_8).length > MOST_BYTES) {
            throw Refusal.invalid("password", "A password has at most " + MOST_BYTES + " bytes.");
        }
    }
}
