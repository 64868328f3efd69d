package com.imobhub.conversations.application;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.gestures.ReadMarks;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;

class InMemoryReadMarksTests implements ReadMarksContract {

    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryReadMarks marks = new InMemoryReadMarks(messages);

    @Override
    public ReadMarks marks() {
        return marks;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public ConnectedChannel channel() {
        return Samples.channel();
    }
}
