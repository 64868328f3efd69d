package com.imobhub.team.application;

import com.imobhub.team.domain.Members;

class InMemoryMembersTests implements MembersContract {

    private final Members members = new InMemoryMembers();

    @Override
    public Members members() {
        return members;
    }
}
