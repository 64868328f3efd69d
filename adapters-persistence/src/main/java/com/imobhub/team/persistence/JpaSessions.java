package com.imobhub.team.persistence;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Session;
import com.imobhub.team.domain.SessionId;
import com.imobhub.team.domain.Sessions;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JpaSessions implements Sessions {

    private final SessionRows rows;
    private final SessionMapper mapper;
    private final MemberMapper members;

    JpaSessions(SessionRows rows, SessionMapper mapper, MemberMapper members) {
        this.rows = rows;
        this.mapper = mapper;
        this.members = members;
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return rows.findById(id.value()).map(mapper::toSession);
    }

    @Override
    public Optional<Member> findMember(SessionId id, Instant now) {
        return rows.findMember(id.value(), now).map(members::toMember);
    }

    @Override
    public void add(Session session) {
        rows.save(mapper.toRow(session));
    }

    @Override
    public boolean replace(Session before, Session after) {
        var replaced = rows.replace(
                before.id().value(), before.token().value(), after.token().value(), after.expires());
        return replaced == 1;
    }

    @Override
    public void end(SessionId id, Instant now) {
        rows.end(id.value(), now);
    }

    @Override
    public void forgetOver(MemberId member, Instant now) {
        rows.forgetOver(member.value(), now);
    }
}
