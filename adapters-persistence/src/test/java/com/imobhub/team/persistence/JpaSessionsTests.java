package com.imobhub.team.persistence;

import com.imobhub.team.application.SessionsContract;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Sessions;
import org.springframework.beans.factory.annotation.Autowired;

@TeamPersistenceTest
class JpaSessionsTests implements SessionsContract {

    private final Sessions sessions;
    private final Members members;

    @Autowired
    JpaSessionsTests(Sessions sessions, Members members) {
        this.sessions = sessions;
        this.members = members;
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Override
    public Members members() {
        return members;
    }
}
