package com.imobhub.channels.persistence;

import com.imobhub.channels.application.PresencesContract;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Presences;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcPresencesTests implements PresencesContract {

    private final Presences presences;
    private final Channels channels;

    @Autowired
    JdbcPresencesTests(Presences presences, Channels channels) {
        this.presences = presences;
        this.channels = channels;
    }

    @Override
    public Presences presences() {
        return presences;
    }

    @Override
    public Channels channels() {
        return channels;
    }
}
