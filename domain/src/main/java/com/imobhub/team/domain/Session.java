package com.imobhub.team.domain;

import com.imobhub.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in on one browser, prolonged by refresh tokens that replace one another. Exactly one of them is good at a
 * time; whoever shows an older one holds a copy, and since nobody can tell the thief from the owner, the session ends
 * for both.
 *
 * @param token the hash of the one refresh token that is good now
 * @param expires when it ends by itself; every refresh moves it
 * @param ended when it was ended, by signing out or by a reused token
 */
public record Session(
        SessionId id,
        MemberId member,
        TokenHash token,
        Instant started,
        Instant expires,
        @Nullable Instant ended) {

    /** How long a session lives without being refreshed. */
    public static final Duration LIFETIME = Duration.ofDays(30);

    /** A new session, prolonged by {@code first}. */
    public static Session start(MemberId member, RefreshToken first, Instant now) {
        return new Session(first.session(), member, first.hash(), now, now.plus(LIFETIME), null);
    }

    /** Whether requests on its behalf are answered. */
    public boolean isAlive(Instant now) {
        return ended == null && now.isBefore(expires);
    }

    /** What follows from a browser showing {@code shown} in order to go on with {@code next}. */
    public Refreshed refresh(RefreshToken shown, RefreshToken next, Instant now) {
        if (!isAlive(now)) {
            return new Refreshed.Over();
        }
        if (!shown.hash().equals(token)) {
            return new Refreshed.Reused();
        }
        return new Refreshed.Rotated(new Session(id, member, next.hash(), started, now.plus(LIFETIME), null));
    }
}
