package com.imobhub.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.SessionId;
import org.junit.jupiter.api.Test;

class RefreshCookieTests {

    private final RefreshToken token = RefreshToken.next(SessionId.next());

    @Test
    void behindHttpsTheCookieNeverTravelsInTheClear() {
        assertThat(new RefreshCookie("https://desk.imob.com.br").holding(token))
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict");
    }

    @Test
    void withoutHttpsItStillWorks() {
        assertThat(new RefreshCookie("http://localhost:8080").holding(token))
                .contains("imobhub_refresh=" + token.text().reveal())
                .doesNotContain("Secure");
    }

    @Test
    void aClearedCookieIsGoneAtOnce() {
        assertThat(new RefreshCookie("").cleared())
                .startsWith("imobhub_refresh=;")
                .contains("Max-Age=0");
    }
}
