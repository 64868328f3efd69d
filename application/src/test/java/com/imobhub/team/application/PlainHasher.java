package com.imobhub.team.application;

import com.imobhub.shared.Secret;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHash;
import com.imobhub.team.domain.PasswordHasher;
import java.util.concurrent.atomic.AtomicInteger;

/** Hashes by writing a prefix, and counts how often it had to compare. */
class PlainHasher implements PasswordHasher {

    final AtomicInteger comparisons = new AtomicInteger();

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash("plain:" + password.secret().reveal());
    }

    @Override
    public boolean matches(Secret attempt, PasswordHash hash) {
        comparisons.incrementAndGet();
        return hash.value().equals("plain:" + attempt.reveal());
    }

    @Override
    public PasswordHash nobodys() {
        return new PasswordHash("nobody's");
    }
}
