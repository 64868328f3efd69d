package com.imobhub.conversations.application;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.Messages;
import java.util.ArrayList;
import java.util.List;

class InMemoryMergingTests implements MergingContract {

    private final List<Merge> merges = new ArrayList<>();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final Contacts contacts = new InMemoryContacts(conversations, messages, merges::add);
    private final Outbox outbox = new InMemoryOutbox(messages, conversations, id -> true);

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ConnectedChannel channel() {
        return Samples.channel();
    }

    @Override
    public List<Merge> merges() {
        return merges;
    }
}
