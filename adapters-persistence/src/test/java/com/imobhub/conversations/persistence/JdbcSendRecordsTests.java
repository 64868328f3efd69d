package com.imobhub.conversations.persistence;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.application.SendRecordsContract;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.SendRecords;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@DeskPersistenceTest
class JdbcSendRecordsTests implements SendRecordsContract {

    private final SendRecords records;
    private final Outbox outbox;
    private final Messages messages;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TestChannels channels;

    @Autowired
    JdbcSendRecordsTests(
            SendRecords records,
            Outbox outbox,
            Messages messages,
            Contacts contacts,
            Conversations conversations,
            Channels channels) {
        this.records = records;
        this.outbox = outbox;
        this.messages = messages;
        this.contacts = contacts;
        this.conversations = conversations;
        this.channels = new TestChannels(channels);
    }

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
        return channels.connect();
    }
}
