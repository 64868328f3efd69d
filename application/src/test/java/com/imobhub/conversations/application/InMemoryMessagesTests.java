package com.imobhub.conversations.application;

import com.imobhub.conversations.domain.Messages;

class InMemoryMessagesTests implements MessagesContract {

    private final Messages messages = new InMemoryMessages();

    @Override
    public Messages messages() {
        return messages;
    }
}
