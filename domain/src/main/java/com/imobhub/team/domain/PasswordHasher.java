package com.imobhub.team.domain;

import com.imobhub.shared.Secret;

/** Turns passwords into hashes that are deliberately slow to try. */
public interface PasswordHasher {

    PasswordHash hash(Password password);

    /** Whether {@code attempt}, which may be any text at all, is the hashed password. */
    boolean matches(Secret attempt, PasswordHash hash);

    /** A hash that belongs to nobody and takes as long to compare as a real one. */
    PasswordHash nobodys();
}
