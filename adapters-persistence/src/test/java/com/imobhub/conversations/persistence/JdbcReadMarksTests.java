package com.imobhub.conversations.persistence;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.application.ReadMarksContract;
import com.imobhub.conversations.application.gestures.ReadMarks;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcReadMarksTests implements ReadMarksContract {

    private final ReadMarks marks;
    private final Messages messages;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TestChannels channels;

    @Autowired
    JdbcReadMarksTests(
            ReadMarks marks, Messages messages, Contacts contacts, Conversations conversations, Channels channels) {
        this.marks = marks;
        this.messages = messages;
        this.contacts = contacts;
        this.conversations = conversations;
        this.channels = new TestChannels(channels);
    }

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
        return channels.connect();
    }
}
