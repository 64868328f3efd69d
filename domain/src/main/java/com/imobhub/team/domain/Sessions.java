package com.imobhub.team.domain;

import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept. */
public interface Sessions {

    Optional<Session> find(SessionId id);

    /** The member behind a session, if the session is alive and the member active: one look, made on every request. */
    Optional<Member> findMember(SessionId id, Instant now);

    void add(Session session);

    /**
     * Replaces {@code before} by {@code after}, unless its token was replaced or it was ended in the meantime; says
     * whether it did. Of any number of concurrent callers exactly one hears yes.
     */
    boolean replace(Session before, Session after);

    /** Ends a session for good; ending it again changes nothing. */
    void end(SessionId id, Instant now);

    /** Forgets this member's sessions that are over. */
    void forgetOver(MemberId member, Instant now);
}
