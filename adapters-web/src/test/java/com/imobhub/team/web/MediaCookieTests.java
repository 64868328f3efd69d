package com.imobhub.team.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.ServletRequestPathUtils;

class MediaCookieTests {

    private final AccessTokens.Issued token = new AccessTokens.Issued("a.b.c", Instant.EPOCH);

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setCookies(new Cookie("other", "x"), new Cookie(MediaCookie.NAME, "a.b.c"));
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    @Test
    void behindHttpsTheCookieNeverTravelsInTheClear() {
        assertThat(new MediaCookie("https://desk.imob.com.br").holding(token))
                .startsWith("imobhub_media=a.b.c;")
                .contains("; Secure", "; HttpOnly", "; SameSite=Strict", "; Path=/api/media", "; Max-Age=600");
        assertThat(new MediaCookie("http://localhost").holding(token)).doesNotContain("Secure");
    }

    @Test
    void aClearedCookieIsGoneAtOnce() {
        assertThat(new MediaCookie("").cleared())
                .startsWith("imobhub_media=;")
                .contains("Max-Age=0", "Path=/api/media");
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/media/1", "HEAD, /api/media/1", "GET, /api/media/1/thumbnail"})
    void itIsGoodForReadingFiles(String method, String path) {
        assertThat(MediaCookie.token(request(method, path))).contains("a.b.c");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/media/1/retry",
        "PUT, /api/media/1",
        "DELETE, /api/media/1",
        "OPTIONS, /api/media/1",
        "GET, /api/conversations",
        "GET, /api/mediax/1",
        "GET, /api/auth/me",
        "GET, /x/api/media/1",
        "GET, /API/MEDIA/1"
    })
    void itIsGoodForNothingElse(String method, String path) {
        assertThat(MediaCookie.token(request(method, path))).isEmpty();
    }

    @Test
    void withoutItThereIsNoToken() {
        assertThat(MediaCookie.token(new MockHttpServletRequest("GET", "/api/media/1")))
                .isEmpty();
    }
}
