package com.imobhub.team.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.shared.Secret;
import com.imobhub.team.domain.Password;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class BcryptPasswordHasherTests {

    private static final int FAST = 4;

    private final BcryptPasswordHasher hasher = new BcryptPasswordHasher(FAST);

    @Test
    void onlyThePasswordItselfMatches() {
        var hash = hasher.hash(new Password(new Secret("chave-da-casa")));

        assertThat(hasher.matches(new Secret("chave-da-casa"), hash)).isTrue();
        assertThat(hasher.matches(new Secret("chave-da-cas4"), hash)).isFalse();
    }

    @Test
    void whatBcryptWouldCutOffDoesNotMatch() {
        var longest = "x".repeat(72);
        var hash = hasher.hash(new Password(new Secret(longest)));

        assertThat(hasher.matches(new Secret(longest), hash)).isTrue();
        assertThat(hasher.matches(new Secret(longest + "y"), hash)).isFalse();
    }

    @Test
    void nobodysHashIsWellFormedAndAsCostlyAsARealOne() {
        var real = hasher.hash(new Password(new Secret("chave-da-casa"))).value();
        var nobodys = hasher.nobodys();

        assertThat(nobodys.value()).hasSameSizeAs(real).startsWith(real.substring(0, "$2a$04$".length()));
        assertThat(new BCryptPasswordEncoder(FAST).upgradeEncoding(nobodys.value()))
                .isFalse();
        assertThat(hasher.matches(new Secret("chave-da-casa"), nobodys)).isFalse();
    }
}
