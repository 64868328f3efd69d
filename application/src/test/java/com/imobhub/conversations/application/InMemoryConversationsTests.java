package com.imobhub.conversations.application;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;

class InMemoryConversationsTests implements ConversationsContract {

    private final Contacts contacts = new InMemoryContacts();
    private final Conversations conversations = new InMemoryConversations();

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public ConnectedChannel channel() {
        return Samples.channel();
    }
}
