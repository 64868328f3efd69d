package com.imobhub.conversations.application;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.SendRecords;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;

class InMemorySendRecordsTests implements SendRecordsContract {

    private final InMemoryContacts contacts = new InMemoryContacts();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final Outbox outbox = new InMemoryOutbox(messages, conversations, id -> true);
    private final SendRecords records = new InMemorySendRecords(messages, conversations);

    @Override
    public SendRecords records() {
        return records;
    }

    @Override
    public Outbox outbox() {
        return outbox;
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
