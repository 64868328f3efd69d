package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The queue of messages that wait for the provider. */
public interface Outbox {

    /** Queues a message; a conversation can have a client id only once. */
    void add(Message message, Conversation conversation);

    /**
     * Takes messages that are due and marks them as being sent; nobody else gets them. Of channels that work as many as their
     * pace allows, of each conversation only the first, and those first to whom least was sent lately.
     */
    List<Outgoing> claim(int most, Instant now);

    /** When there may be something to claim, if nothing new comes; empty when nothing waits for its time. */
    Optional<Instant> nextDue(Instant now);

    /**
     * Tries again later what was claimed; until then the messages behind it in its conversation wait.
     *
     * @param why what the provider answered to this attempt
     */
    void retry(MessageId message, Again why, Instant at);

    /** Queues what was claimed as if it had not been tried: nothing was wrong with the message. */
    void release(MessageId message, Instant at);

    /**
     * Sends once more what was settled.
     *
     * @param before the attempts that count from now on
     * @return whether it is queued; not what never was in this queue or still is
     */
    boolean requeue(MessageId message, Attempts before, Instant at);

    /** The last round of each of these, or the next of what is queued; those that were never in this queue are left out. */
    Map<MessageId, Integer> rounds(Collection<MessageId> messages);

    /** How often it was tried in vain so far. */
    Attempts attempts(MessageId message);

    /**
     * Takes back what nobody has claimed.
     *
     * @return whether it will not be sent
     */
    boolean withdraw(MessageId message);

    /**
     * The provider wants less of a channel: nothing until then, and less for a while. To be called in a transaction of its own.
     *
     * @param reach whether other channels have to wait with it
     */
    void hold(ChannelId channel, Again.Reach reach, Instant until, Instant now);

    /** The agency's phone app turned out to use the numbers of these channels, too. */
    void share(Collection<ChannelId> channels);

    /** Nothing more is to be done for these. */
    void settle(Collection<MessageId> messages);

    /** Messages that were handed over before {@code since} and never heard of again. */
    List<MessageId> lost(Instant since);

    /** The provider calls the person by another id than the one we used. */
    void readdress(ConversationId conversation, Address address);
}
