package com.imobhub.team.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTests {

    private static final Secret PASSWORD = new Secret("chave-da-casa");

    private final InMemoryMembers members = new InMemoryMembers();
    private final InMemorySessions sessions = new InMemorySessions(members);
    private final PlainHasher hasher = new PlainHasher();
    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final SignIn signIn = new SignIn(members, sessions, hasher, clock);
    private final Member ana = Member.join(
            "Ana", new Email("ana@imob.com.br"), Role.AGENT, hasher.hash(new Password(PASSWORD)), clock.instant());

    @BeforeEach
    void anaWorksHere() {
        members.add(ana);
    }

    @Test
    void theRightPasswordOpensASession() {
        var open = signIn.signIn(" ANA@imob.com.br", PASSWORD);

        assertThat(open.member()).isEqualTo(ana);
        assertThat(authenticated(open)).map(SignedIn::id).contains(ana.id());
    }

    @ParameterizedTest
    @CsvSource({"ana@imob.com.br, chave-errada", "bia@imob.com.br, chave-da-casa", "ana, chave-da-casa"})
    void everyWrongGuessLooksAlikeAndCostsOneComparison(String email, String password) {
        assertRefused(email, new Secret(password));
        assertThat(hasher.comparisons).hasValue(1);
    }

    @Test
    void whoLeftCannotComeBack() {
        members.save(ana.deactivate());

        assertRefused("ana@imob.com.br", PASSWORD);
        assertThat(hasher.comparisons).hasValue(1);
    }

    @Test
    void refreshingGoesOnWithAnotherToken() {
        var open = signIn();
        var refreshed = refresh(open).orElseThrow();

        assertThat(refreshed.token()).isNotEqualTo(open.token());
        assertThat(refreshed.session().id()).isEqualTo(open.session().id());
        assertThat(refresh(refreshed)).isPresent();
    }

    @Test
    void aReusedTokenEndsTheWholeSession() {
        var open = signIn();
        var refreshed = refresh(open).orElseThrow();

        assertThat(refresh(open)).isEmpty();

        assertThat(refresh(refreshed)).isEmpty();
        assertThat(authenticated(open)).isEmpty();
    }

    @Test
    void aReusedTokenLeavesOtherSessionsAlone() {
        var stolen = signIn();
        var other = signIn();
        refresh(stolen);
        refresh(stolen);

        assertThat(refresh(other)).isPresent();
    }

    @Test
    void nonsenseIsNoRefreshToken() {
        assertThat(signIn.refresh("nonsense")).isEmpty();
    }

    @Test
    void aSessionLivesOnlyAsLongAsItIsRefreshed() {
        var open = signIn();
        clock.advance(Session.LIFETIME);

        assertThat(authenticated(open)).isEmpty();
        assertThat(refresh(open)).isEmpty();
    }

    @Test
    void whoWasDeactivatedIsOutAtOnceAndStaysOut() {
        var open = signIn();
        members.save(ana.deactivate());

        assertThat(authenticated(open)).isEmpty();
        assertThat(refresh(open)).isEmpty();
        members.save(ana);
        assertThat(authenticated(open)).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() {
        var open = signIn();

        signIn.signOut(open.token().text().reveal());
        signIn.signOut("nonsense");

        assertThat(authenticated(open)).isEmpty();
        assertThat(refresh(open)).isEmpty();
    }

    @Test
    void aSessionSpeaksForItsOwnMemberOnly() {
        var open = signIn();

        assertThat(signIn.authenticate(open.session().id().value(), MemberId.next(), clock.instant()))
                .isEmpty();
    }

    @Test
    void finishedSessionsDoNotPileUp() {
        var old = signIn();
        clock.advance(Session.LIFETIME.plus(Duration.ofDays(1)));

        signIn();

        assertThat(sessions.find(old.session().id())).isEmpty();
    }

    private OpenSession signIn() {
        return signIn.signIn("ana@imob.com.br", PASSWORD);
    }

    private Optional<OpenSession> refresh(OpenSession open) {
        return signIn.refresh(open.token().text().reveal());
    }

    private Optional<SignedIn> authenticated(OpenSession open) {
        return signIn.authenticate(open.session().id().value(), ana.id(), clock.instant());
    }

    private void assertRefused(String email, Secret password) {
        assertThatThrownBy(() -> signIn.signIn(email, password))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.code()).isEqualTo("invalid-credentials"));
    }
}
