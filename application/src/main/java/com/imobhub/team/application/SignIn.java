package com.imobhub.team.application;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.team.MemberId;
import com.imobhub.team.SignedIn;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.PasswordHasher;
import com.imobhub.team.domain.RefreshToken;
import com.imobhub.team.domain.Refreshed;
import com.imobhub.team.domain.Session;
import com.imobhub.team.domain.SessionId;
import com.imobhub.team.domain.Sessions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, prolongs and ends the sessions of members, and says on every request whether theirs still lives. */
@Service
public class SignIn {

    private final Members members;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Clock clock;

    SignIn(Members members, Sessions sessions, PasswordHasher hasher, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.hasher = hasher;
        this.clock = clock;
    }

    /**
     * Begins a session. An unknown address, a wrong password and a member who left all take as long and look alike. Not
     * one transaction: comparing a password is slow by design and must not hold a connection.
     */
    public OpenSession signIn(String email, Secret password) {
        var known = Email.parse(email).flatMap(members::find);
        var matches = hasher.matches(password, known.map(Member::password).orElseGet(hasher::nobodys));
        var member = known.filter(it -> matches && it.active())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAUTHENTICATED, "invalid-credentials", "E-mail or password is wrong."));
        return open(member, clock.instant());
    }

    /** Prolongs a session, or ends it if the token was used before. Empty: the member must sign in again. */
    @Transactional
    public Optional<OpenSession> refresh(String token) {
        return RefreshToken.parse(token)
                .flatMap(shown -> sessions.find(shown.session()).flatMap(it -> refresh(it, shown, clock.instant())));
    }

    /** Ends the session the token belongs to, if there is one. Even a used token may: it means the same. */
    @Transactional
    public void signOut(String token) {
        RefreshToken.parse(token).ifPresent(shown -> sessions.end(shown.session(), clock.instant()));
    }

    /**
     * The member on whose behalf a request runs, if the session lives and they may still come in.
     *
     * @param until when the proof they brought ends
     */
    @Transactional(readOnly = true)
    public Optional<SignedIn> authenticate(UUID session, MemberId id, Instant until) {
        return sessions.findMember(new SessionId(session), clock.instant())
                .filter(member -> member.id().equals(id))
                .map(it ->
                        new SignedIn(it.id(), it.name(), it.email().value(), it.role(), session, it.joined(), until));
    }

    private OpenSession open(Member member, Instant now) {
        var token = RefreshToken.next(SessionId.next());
        var session = Session.start(member.id(), token, now);
        sessions.forgetOver(member.id(), now);
        sessions.add(session);
        return new OpenSession(member, session, token);
    }

    private Optional<OpenSession> refresh(Session session, RefreshToken shown, Instant now) {
        var next = RefreshToken.next(session.id());
        return switch (session.refresh(shown, next, now)) {
            case Refreshed.Over over -> Optional.empty();
            case Refreshed.Reused reused -> end(session, now);
            case Refreshed.Rotated rotated -> rotate(session, rotated.next(), next, now);
        };
    }

    private Optional<OpenSession> rotate(Session before, Session after, RefreshToken next, Instant now) {
        var member = members.find(before.member()).filter(Member::active);
        if (member.isEmpty() || !sessions.replace(before, after)) {
            return end(before, now); // a lost race is a token shown twice
        }
        return Optional.of(new OpenSession(member.get(), after, next));
    }

    private Optional<OpenSession> end(Session session, Instant now) {
        sessions.end(session.id(), now);
        return Optional.empty();
    }
}
