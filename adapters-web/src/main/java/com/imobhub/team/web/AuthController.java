package com.imobhub.team.web;

import static org.springframework.http.HttpHeaders.SET_COOKIE;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import com.imobhub.team.application.OpenSession;
import com.imobhub.team.application.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/auth")
class AuthController {

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final RefreshCookie cookie;
    private final MediaCookie mediaCookie;
    private final LoginLimits limits;

    AuthController(
            SignIn signIn, AccessTokens tokens, RefreshCookie cookie, MediaCookie mediaCookie, LoginLimits limits) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.cookie = cookie;
        this.mediaCookie = mediaCookie;
        this.limits = limits;
    }

    @PostMapping("/login")
    SessionOpened login(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        limits.take(credentials.email(), request.getRemoteAddr());
        var open = signIn.signIn(credentials.email(), new Secret(credentials.password()));
        limits.giveBack(credentials.email(), request.getRemoteAddr());
        return answer(open, response);
    }

    @PostMapping("/refresh")
    SessionOpened refresh(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            HttpServletResponse response) {
        var open = Optional.ofNullable(token).flatMap(signIn::refresh);
        if (open.isEmpty()) {
            clearCookies(response);
            throw new Refusal(Refusal.Kind.UNAUTHENTICATED, "session-ended", "The session has ended; sign in again.");
        }
        return answer(open.get(), response);
    }

    @PostMapping("/logout")
    @ResponseStatus(NO_CONTENT)
    void logout(
            @CookieValue(name = RefreshCookie.NAME, required = false) @Nullable String token,
            HttpServletResponse response) {
        Optional.ofNullable(token).ifPresent(signIn::signOut);
        clearCookies(response);
    }

    @GetMapping("/me")
    User me(@AuthenticationPrincipal SignedIn me) {
        return new User(me.id().value(), me.name(), me.email(), me.role());
    }

    private SessionOpened answer(OpenSession open, HttpServletResponse response) {
        var token = tokens.issue(open.session());
        var member = open.member();
        response.addHeader(SET_COOKIE, cookie.holding(open.token()));
        response.addHeader(SET_COOKIE, mediaCookie.holding(token));
        return new SessionOpened(
                token.text(),
                token.expires(),
                new User(member.id().value(), member.name(), member.email().value(), member.role()));
    }

    private void clearCookies(HttpServletResponse response) {
        response.addHeader(SET_COOKIE, cookie.cleared());
        response.addHeader(SET_COOKIE, mediaCookie.cleared());
    }

    record Credentials(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "Credentials[••••]";
        }
    }

    record SessionOpened(String accessToken, Instant expiresAt, User user) {

        @Override
        public String toString() {
            return "SessionOpened[user=" + user + "]";
        }
    }

    record User(UUID id, String name, String email, Role role) {}
}
