package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The queue of messages that wait for the provider. */
public interface Outbox {

    /** Queues a message; a conversation can have a client id only once. */
    void add(Message message, Conversation conversation);

    /**
     * Takes messages that are due, of channels that work, oldest first and of each conversation only the first, and marks them
     * as being sent. Nobody else gets them.
     */
    List<Outgoing> claim(int most, Instant now);

    /** Tries again later; until then the messages behind it in its conversation wait. */
    void retry(MessageId message, Instant at);

    /** Nothing more is to be done for these. */
    void settle(Collection<MessageId> messages);

    /** Messages that were handed over before {@code since} and never heard of again. */
    List<MessageId> lost(Instant since);

    /** The provider calls the person by another id than the one we used. */
    void readdress(ConversationId conversation, Address address);
}
