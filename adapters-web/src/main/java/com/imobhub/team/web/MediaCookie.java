package com.imobhub.team.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The cookie that holds the access token for pictures, sounds and films: the elements of a page that show them can send no
 * header. It is good for reading them and for nothing else, and as short-lived as the token.
 */
@Component
class MediaCookie {

    static final String NAME = "imobhub_media";

    private static final String PATH = "/api/media";
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final RequestMatcher MEDIA =
            PathPatternRequestMatcher.withDefaults().matcher(PATH + "/**");

    private final boolean secure;

    MediaCookie(@Value("${imobhub.public-url:}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    String holding(AccessTokens.Issued token) {
        return cookie(token.text(), AccessTokens.LIFETIME);
    }

    String cleared() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration lifetime) {
        return ResponseCookie.from(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(lifetime)
                .build()
                .toString();
    }

    /** The token, where the cookie counts. */
    static Optional<String> token(HttpServletRequest request) {
        if (!READING.contains(request.getMethod()) || !MEDIA.matches(request)) {
            return Optional.empty();
        }
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }
}
