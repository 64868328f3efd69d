package com.imobhub.team.persistence;

import com.imobhub.team.application.MembersContract;
import com.imobhub.team.domain.Members;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

@TeamPersistenceTest
class JpaMembersTests implements MembersContract {

    private final Members members;
    private final SessionRows sessionRows;
    private final MemberRows memberRows;

    @Autowired
    JpaMembersTests(Members members, SessionRows sessionRows, MemberRows memberRows) {
        this.members = members;
        this.sessionRows = sessionRows;
        this.memberRows = memberRows;
    }

    @BeforeEach
    void startEmpty() {
        sessionRows.deleteAllInBatch();
        memberRows.deleteAllInBatch();
    }

    @Override
    public Members members() {
        return members;
    }
}
