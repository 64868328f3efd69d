package com.imobhub.team.application;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Session;
import com.imobhub.team.domain.SessionId;
import com.imobhub.team.domain.Sessions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class InMemorySessions implements Sessions {

    private final Map<SessionId, Session> kept = new ConcurrentHashMap<>();
    private final Members members;

    InMemorySessions(Members members) {
        this.members = members;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public Optional<Member> findMember(SessionId id, Instant now) {
        return find(id).filter(it -> it.isAlive(now))
                .flatMap(it -> members.find(it.member()))
                .filter(Member::active);
    }

    @Override
    public void add(Session session) {
        kept.put(session.id(), session);
    }

    @Override
    public boolean replace(Session before, Session after) {
        return kept.replace(before.id(), before, after);
    }

    @Override
    public void end(SessionId id, Instant now) {
        kept.computeIfPresent(
                id,
                (same, it) -> it.ended() != null
                        ? it
                        : new Session(id, it.member(), it.token(), it.started(), it.expires(), now));
    }

    @Override
    public void forgetOver(MemberId member, Instant now) {
        kept.values().removeIf(it -> it.member().equals(member) && !it.isAlive(now));
    }
}
