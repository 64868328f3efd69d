package com.imobhub.team.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Session;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes and reads the short-lived proofs that requests carry. Whether the session still lives, they cannot tell. */
@Component
class AccessTokens {

    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ISSUER = "imobhub";
    private static final String SESSION = "sid";
    private static final int SHORTEST_SECRET = 32;

    private final SecretKey key;
    private final JwtParser parser;
    private final Clock clock;

    AccessTokens(@Value("${imobhub.jwt-secret}") String secret, Clock clock) {
        var bytes = secret.getBytes(UTF_8);
        if (bytes.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("JWT_SECRET must have at least " + SHORTEST_SECRET + " bytes");
        }
        this.key = Keys.hmacShaKeyFor(bytes);
        this.parser = Jwts.parser().verifyWith(key).requireIssuer(ISSUER).build();
        this.clock = clock;
    }

    /** A token that speaks for the session's member until it expires. */
    Issued issue(Session session) {
        var expires = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        var text = Jwts.builder()
                .issuer(ISSUER)
                .subject(session.member().value().toString())
                .claim(SESSION, session.id().value().toString())
                .claim(Claims.EXPIRATION, expires.getEpochSecond())
                .signWith(key, Jwts.SIG.HS256)
                .compact();
        return new Issued(text, expires);
    }

    /** What a token says, if it is ours and still good. */
    Optional<Proof> read(String token) {
        try {
            return proof(parser.parseSignedClaims(token).getPayload())
                    .filter(it -> clock.instant().isBefore(it.until()));
        } catch (JwtException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<Proof> proof(Claims claims) {
        var session = claims.get(SESSION, String.class);
        var member = claims.getSubject();
        var until = claims.get(Claims.EXPIRATION, Long.class);
        if (session == null || member == null || until == null) {
            return Optional.empty();
        }
        return Optional.of(new Proof(
                UUID.fromString(session), new MemberId(UUID.fromString(member)), Instant.ofEpochSecond(until)));
    }

    /** A token just written. Its text belongs in the answer and nowhere else. */
    record Issued(String text, Instant expires) {

        @Override
        public String toString() {
            return "Issued[expires=" + expires + "]";
        }
    }

    /** What a valid token says. */
    record Proof(UUID session, MemberId member, Instant until) {}
}
