package com.imobhub.team.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.team.MemberId;
import com.imobhub.team.MemberName;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamDirectoryTests {

    private final InMemoryMembers members = new InMemoryMembers();
    private final TeamDirectory team = new TeamDirectory(members);

    @Test
    void evenWhoLeftHasAName() {
        var ana = MembersContract.somebody();
        members.add(ana.deactivate());

        assertThat(team.find(ana.id())).contains(new MemberName(ana.id(), "Ana Souza"));
    }

    @Test
    void unknownIdsAreMissingFromTheAnswer() {
        var ana = MembersContract.somebody();
        members.add(ana);

        assertThat(team.find(MemberId.next())).isEmpty();
        assertThat(team.find(List.of(ana.id(), MemberId.next())))
                .isEqualTo(Map.of(ana.id(), new MemberName(ana.id(), "Ana Souza")));
    }
}
