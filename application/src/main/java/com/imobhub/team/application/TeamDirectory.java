package com.imobhub.team.application;

import static java.util.stream.Collectors.toMap;

import com.imobhub.team.MemberId;
import com.imobhub.team.MemberName;
import com.imobhub.team.Team;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class TeamDirectory implements Team {

    private final Members members;

    TeamDirectory(Members members) {
        this.members = members;
    }

    @Override
    public Optional<MemberName> find(MemberId id) {
        return members.find(id).map(TeamDirectory::named);
    }

    @Override
    public Map<MemberId, MemberName> find(Collection<MemberId> ids) {
        return members.findAll(ids).stream().collect(toMap(Member::id, TeamDirectory::named));
    }

    private static MemberName named(Member member) {
        return new MemberName(member.id(), member.name());
    }
}
