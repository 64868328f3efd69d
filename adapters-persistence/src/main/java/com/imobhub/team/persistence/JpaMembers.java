package com.imobhub.team.persistence;

import com.imobhub.team.MemberId;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class JpaMembers implements Members {

    private final MemberRows rows;
    private final MemberMapper mapper;

    JpaMembers(MemberRows rows, MemberMapper mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return rows.findById(id.value()).map(mapper::toMember);
    }

    @Override
    public Optional<Member> find(Email email) {
        return rows.findByEmail(email.value()).map(mapper::toMember);
    }

    @Override
    public List<Member> findAll(Collection<MemberId> ids) {
        return rows.findAllById(ids.stream().map(MemberId::value).toList()).stream()
                .map(mapper::toMember)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public boolean add(Member member) {
        return rows.insertUnlessTaken(mapper.toRow(member)) == 1;
    }

    @Override
    public void save(Member member) {
        rows.save(mapper.toRow(member));
    }
}
