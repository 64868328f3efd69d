package com.imobhub.team.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.team.MemberId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final RefreshToken first = RefreshToken.next(SessionId.next());
    private final RefreshToken second = RefreshToken.next(first.session());
    private final Session session = Session.start(MemberId.next(), first, NOW);

    @Test
    void theCurrentTokenIsReplacedByTheNext() {
        var rotated = rotated(session, first, second);

        assertThat(rotated.token()).isEqualTo(second.hash());
        assertThat(rotated.started()).isEqualTo(NOW);
    }

    @Test
    void everyRefreshProlongsTheSession() {
        var later = NOW.plus(Session.LIFETIME).minusSeconds(1);

        assertThat(session.refresh(first, second, later))
                .isInstanceOfSatisfying(
                        Refreshed.Rotated.class,
                        rotated -> assertThat(rotated.next().expires()).isEqualTo(later.plus(Session.LIFETIME)));
    }

    @Test
    void aTokenShownTwiceIsRecognisedHoweverOldItIs() {
        var third = RefreshToken.next(first.session());
        var twiceRotated = rotated(rotated(session, first, second), second, third);

        assertThat(twiceRotated.refresh(first, RefreshToken.next(first.session()), NOW))
                .isInstanceOf(Refreshed.Reused.class);
    }

    @Test
    void anExpiredSessionIsOver() {
        assertThat(session.refresh(first, second, session.expires())).isInstanceOf(Refreshed.Over.class);
        assertThat(session.isAlive(session.expires())).isFalse();
    }

    @Test
    void anEndedSessionIsOver() {
        var ended = new Session(session.id(), session.member(), session.token(), NOW, session.expires(), NOW);

        assertThat(ended.refresh(first, second, NOW)).isInstanceOf(Refreshed.Over.class);
    }

    private static Session rotated(Session session, RefreshToken shown, RefreshToken next) {
        return ((Refreshed.Rotated) session.refresh(shown, next, NOW)).next();
    }
}
