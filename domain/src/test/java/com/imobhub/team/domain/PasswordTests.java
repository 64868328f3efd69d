package com.imobhub.team.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTests {

    @ParameterizedTest
    @ValueSource(strings = {"dez letras", "çãõéíóúâêô", "🏠🏡🏢🏣🏤🏥🏦🏨🏩🏪"})
    void tenCharactersAreEnough(String text) {
        assertThat(new Password(new Secret(text)).secret().reveal()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nove let.", "🏠🏡🏢🏣🏤🏥🏦🏨🏩"})
    void nineAreNot(String text) {
        assertRefused(text);
    }

    @Test
    void bcryptMustSeeAllOfIt() {
        assertThat(new Password(new Secret("x".repeat(72)))).isNotNull();
        assertRefused("x".repeat(73));
        assertRefused("ã".repeat(37));
    }

    @Test
    void itDoesNotShowItself() {
        assertThat(new Password(new Secret("corretor-2026")).toString()).doesNotContain("corretor");
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> new Password(new Secret(text)))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).isEqualTo("password"));
    }
}
