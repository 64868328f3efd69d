package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.ScheduledMessagesContract;
import com.imobhub.conversations.application.scheduled.ScheduledMessages;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcScheduledMessagesTests implements ScheduledMessagesContract {

    private final ScheduledMessages scheduled;

    @Autowired
    JdbcScheduledMessagesTests(ScheduledMessages scheduled) {
        this.scheduled = scheduled;
    }

    @Override
    public ScheduledMessages scheduled() {
        return scheduled;
    }
}
