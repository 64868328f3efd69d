package com.imobhub.team.application;

import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Sessions;

class InMemorySessionsTests implements SessionsContract {

    private final Members members = new InMemoryMembers();
    private final Sessions sessions = new InMemorySessions(members);

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Members members() {
        return members;
    }
}
