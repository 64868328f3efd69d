package com.imobhub.team.web;

import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import com.imobhub.team.application.SignIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out on whose behalf a request runs. The database is asked every time, so whoever was signed out or deactivated
 * is out with the next request and not with the next token.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final SignIn signIn;

    BearerFilter(AccessTokens tokens, SignIn signIn) {
        this.tokens = tokens;
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        bearer(request)
                .or(() -> MediaCookie.token(request))
                .flatMap(tokens::read)
                .flatMap(proof -> signIn.authenticate(proof.session(), proof.member(), proof.until()))
                .ifPresent(BearerFilter::remember);
        chain.doFilter(request, response);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(it -> it.substring(SCHEME.length()).strip());
    }

    private static void remember(SignedIn me) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(me));
        SecurityContextHolder.setContext(context);
    }

    private static Authentication authentication(SignedIn me) {
        var authorities = Arrays.stream(Role.values())
                .filter(me.role()::includes)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(me, null, authorities);
    }
}
