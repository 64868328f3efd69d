package com.imobhub.conversations.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

class InMemoryOutboxTests implements OutboxContract {

    private final Set<ChannelId> paused = new HashSet<>();
    private final Contacts contacts = new InMemoryContacts();
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final Outbox outbox =
            new InMemoryOutbox(messages, conversations, id -> !paused.contains(id), UnaryOperator.identity());

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

    @Override
    public void pause(ChannelId channel) {
        paused.add(channel);
    }
}
