package com.imobhub.conversations.application;

import com.imobhub.conversations.application.scheduled.ScheduledMessages;

class InMemoryScheduledMessagesTests implements ScheduledMessagesContract {

    private final ScheduledMessages scheduled = new InMemoryScheduledMessages();

    @Override
    public ScheduledMessages scheduled() {
        return scheduled;
    }
}
