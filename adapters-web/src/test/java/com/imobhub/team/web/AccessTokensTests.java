package com.imobhub.team.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.Session;
import com.imobhub.team.domain.SessionId;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class AccessTokensTests {

    private static final String SECRET = "a-secret-of-at-least-thirty-two-bytes";

    private final Clock clock = Clock.systemUTC();
    private final AccessTokens tokens = new AccessTokens(SECRET, clock);
    private final Session session =
            Session.start(MemberId.next(), RefreshToken.next(SessionId.next()), clock.instant());

    @Test
    void aTokenSaysWhoseSessionItSpeaksForAndUntilWhen() {
        var issued = tokens.issue(session);

        var proof = tokens.read(issued.text()).orElseThrow();

        assertThat(proof.session()).isEqualTo(session.id().value());
        assertThat(proof.member()).isEqualTo(session.member());
        assertThat(proof.until())
                .isEqualTo(issued.expires())
                .isBetween(
                        clock.instant().plus(Duration.ofMinutes(9)),
                        clock.instant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void anExpiredTokenSaysNothing() {
        var past = Clock.offset(clock, AccessTokens.LIFETIME.plusSeconds(1).negated());

        assertThat(tokens.read(new AccessTokens(SECRET, past).issue(session).text()))
                .isEmpty();
    }

    @Test
    void aTokenOfAnotherKeySaysNothing() {
        var other = new AccessTokens("another-secret-of-at-least-thirty-two-bytes", clock);

        assertThat(tokens.read(other.issue(session).text())).isEmpty();
    }

    @Test
    void anUnsignedTokenSaysNothing() {
        var unsigned = Jwts.builder()
                .issuer("imobhub")
                .subject(session.member().value().toString())
                .claim("sid", session.id().value().toString())
                .compact();

        assertThat(tokens.read(unsigned)).isEmpty();
    }

    @Test
    void aTokenOfAnotherIssuerOrWithoutExpirySaysNothing() {
        assertThat(tokens.read(signed("somebody-else", true))).isEmpty();
        assertThat(tokens.read(signed("imobhub", false))).isEmpty();
        assertThat(tokens.read(signed("imobhub", true))).isPresent();
        assertThat(tokens.read("nonsense")).isEmpty();
        assertThat(tokens.read("")).isEmpty();
    }

    @Test
    void aShortSecretIsRefused() {
        assertThatThrownBy(() -> new AccessTokens("too short", clock)).hasMessageContaining("JWT_SECRET");
    }

    @Test
    void anIssuedTokenDoesNotShowItself() {
        var issued = tokens.issue(session);

        assertThat(issued.toString()).doesNotContain(issued.text());
    }

    private String signed(String issuer, boolean expires) {
        var builder = Jwts.builder()
                .issuer(issuer)
                .subject(session.member().value().toString())
                .claim("sid", session.id().value().toString());
        if (expires) {
            builder.claim("exp", clock.instant().plus(1, ChronoUnit.MINUTES).getEpochSecond());
        }
        return builder.signWith(Keys.hmacShaKeyFor(SECRET.getBytes(UTF_8)), Jwts.SIG.HS256)
                .compact();
    }
}
