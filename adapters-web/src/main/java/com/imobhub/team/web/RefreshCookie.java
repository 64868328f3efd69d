package com.imobhub.team.web;

import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.Session;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that holds the refresh token, out of reach of scripts and of other sites. */
@Component
class RefreshCookie {

    static final String NAME = "imobhub_refresh";

    private final boolean secure;

    RefreshCookie(@Value("${imobhub.public-url:}") String publicUrl) {
        this.secure = publicUrl.startsWith("https:");
    }

    String holding(RefreshToken token) {
        return cookie(token.text().reveal(), Session.LIFETIME);
    }

    String cleared() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration lifetime) {
        return ResponseCookie.from(NAME, value)
                .path("/api/auth")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .maxAge(lifetime)
                .build()
                .toString();
    }
}
