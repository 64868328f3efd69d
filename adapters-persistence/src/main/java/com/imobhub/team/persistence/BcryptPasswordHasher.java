package com.imobhub.team.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.imobhub.shared.Secret;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHash;
import com.imobhub.team.domain.PasswordHasher;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class BcryptPasswordHasher implements PasswordHasher {

    /** A salt and a digest that were never made from a password: comparing runs all rounds and finds no match. */
    private static final String NOBODYS = "$2a$%02d$" + "abcdefghijklmnopqrstuu" + "N".repeat(31);

    private final BCryptPasswordEncoder bcrypt;
    private final PasswordHash nobodys;

    /** @param strength the base-2 logarithm of the number of rounds */
    BcryptPasswordHasher(@Value("${imobhub.password-strength:12}") int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
        this.nobodys = new PasswordHash(NOBODYS.formatted(strength));
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(bcrypt.encode(password.secret().reveal()));
    }

    @Override
    public boolean matches(Secret attempt, PasswordHash hash) {
        var matches = bcrypt.matches(attempt.reveal(), hash.value());
        return matches && attempt.reveal().getBytes(UTF_8).length <= Password.MOST_BYTES;
    }

    @Override
    public PasswordHash nobodys() {
        return nobodys;
    }
}
