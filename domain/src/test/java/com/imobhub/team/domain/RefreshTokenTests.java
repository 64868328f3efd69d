package com.imobhub.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTests {

    private final RefreshToken token = RefreshToken.next(SessionId.next());

    @Test
    void itIsReadBackFromItsText() {
        assertThat(RefreshToken.parse(token.text().reveal())).contains(token);
    }

    @Test
    void noTwoAreAlike() {
        assertThat(RefreshToken.next(token.session()).hash()).isNotEqualTo(token.hash());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA"})
    void otherTextIsNoToken(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void itDoesNotShowItself() {
        assertThat(token.toString()).doesNotContain(token.text().reveal());
    }
}
