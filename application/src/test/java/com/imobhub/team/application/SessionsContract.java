package com.imobhub.team.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.Session;
import com.imobhub.team.domain.SessionId;
import com.imobhub.team.domain.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every place that keeps sessions must do. */
public interface SessionsContract {

    Instant NOW = Instant.parse("2026-03-02T12:00:00.123456Z");

    Sessions sessions();

    /** The members the sessions belong to. */
    Members members();

    @Test
    default void aSessionIsKeptAsItIs() {
        var session = started(added());

        assertThat(sessions().find(session.id())).contains(session);
        assertThat(sessions().find(SessionId.next())).isEmpty();
    }

    @Test
    default void anActiveMemberIsFoundBehindALiveSession() {
        var ana = added();
        var session = started(ana);

        assertThat(sessions().findMember(session.id(), NOW)).contains(ana);
        assertThat(sessions().findMember(SessionId.next(), NOW)).isEmpty();
    }

    @Test
    default void nobodyIsFoundBehindASessionThatIsOver() {
        var expired = started(added());
        var ended = started(added());
        sessions().end(ended.id(), NOW);

        assertThat(sessions().findMember(expired.id(), expired.expires())).isEmpty();
        assertThat(sessions().findMember(ended.id(), NOW)).isEmpty();
    }

    @Test
    default void aDeactivatedMemberIsFoundBehindNoSession() {
        var ana = added();
        var session = started(ana);

        members().save(ana.deactivate());

        assertThat(sessions().findMember(session.id(), NOW)).isEmpty();
    }

    @Test
    default void aTokenIsReplacedOnce() {
        var before = started(added());
        var after = rotated(before);

        assertThat(sessions().replace(before, after)).isTrue();
        assertThat(sessions().replace(before, rotated(before))).isFalse();

        assertThat(sessions().find(before.id())).contains(after);
    }

    @Test
    default void anEndedSessionIsNotReplaced() {
        var session = started(added());
        sessions().end(session.id(), NOW);

        assertThat(sessions().replace(session, rotated(session))).isFalse();
        assertThat(sessions().find(session.id()).orElseThrow().ended()).isEqualTo(NOW);
    }

    @Test
    default void endingTwiceKeepsTheFirstEnd() {
        var session = started(added());

        sessions().end(session.id(), NOW);
        sessions().end(session.id(), NOW.plusSeconds(1));

        assertThat(sessions().find(session.id()).orElseThrow().ended()).isEqualTo(NOW);
    }

    @Test
    default void ofManyWhoReplaceTheSameTokenOneWins() throws Exception {
        var racers = 8;
        var before = started(added());
        var start = new CyclicBarrier(racers);
        Callable<Boolean> racer = () -> {
            start.await();
            return sessions().replace(before, rotated(before));
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(
                    IntStream.range(0, racers).mapToObj(i -> racer).toList());
            var winners = 0;
            for (var result : results) {
                winners += result.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    default void onlyThisMembersFinishedSessionsAreForgotten() {
        var ana = added();
        var alive = started(ana);
        var ended = started(ana);
        var expired = begun(ana, NOW.minus(Session.LIFETIME).minus(Duration.ofDays(1)));
        var others = started(added());
        sessions().end(ended.id(), NOW);
        sessions().end(others.id(), NOW);

        sessions().forgetOver(ana.id(), NOW);

        assertThat(sessions().find(alive.id())).isPresent();
        assertThat(sessions().find(others.id())).isPresent();
        assertThat(sessions().find(ended.id())).isEmpty();
        assertThat(sessions().find(expired.id())).isEmpty();
    }

    private Member added() {
        var member = MembersContract.somebody();
        members().add(member);
        return member;
    }

    private Session started(Member member) {
        return begun(member, NOW);
    }

    private Session begun(Member member, Instant at) {
        var session = Session.start(member.id(), RefreshToken.next(SessionId.next()), at);
        sessions().add(session);
        return session;
    }

    private static Session rotated(Session session) {
        var next = RefreshToken.next(session.id());
        return new Session(session.id(), session.member(), next.hash(), session.started(), session.expires(), null);
    }
}
