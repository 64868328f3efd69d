package com.imobhub.team.persistence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRows extends JpaRepository<SessionRow, UUID> {

    @Query("""
            select member from SessionRow session join MemberRow member on member.id = session.member
            where session.id = :id and session.ended is null and session.expires > :now and member.active
            """)
    Optional<MemberRow> findMember(UUID id, Instant now);

    /** The row lock taken by the first writer makes the second see the first one's token and match nothing. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update SessionRow session set session.token = :next, session.expires = :expires
            where session.id = :id and session.token = :current and session.ended is null
            """)
    int replace(UUID id, String current, String next, Instant expires);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("update SessionRow session set session.ended = :now where session.id = :id and session.ended is null")
    int end(UUID id, Instant now);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            delete from SessionRow session
            where session.member = :member and (session.ended is not null or session.expires <= :now)
            """)
    int forgetOver(UUID member, Instant now);
}
