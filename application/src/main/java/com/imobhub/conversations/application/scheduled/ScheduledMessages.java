package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.ConversationId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps what is to be sent later. Whoever changes something here holds its conversation locked; a conversation has a client id
 * only once.
 */
public interface ScheduledMessages {

    void add(ScheduledMessage message);

    void save(ScheduledMessage message);

    Optional<ScheduledMessage> find(ConversationId conversation, ScheduledId id);

    Optional<ScheduledMessage> findByClientId(ConversationId conversation, UUID clientId);

    /** What somebody may still decide about, in the order of sending. */
    List<ScheduledMessage> open(ConversationId conversation);

    /** Something whose time has come. */
    record Due(ScheduledId id, ConversationId conversation) {}

    /**
     * Takes what is due, of each conversation only the first; nobody else gets it until {@code until}, when whoever took it is
     * taken to be gone.
     */
    List<Due> claim(int most, Instant now, Instant until);

    /**
     * Cancels what waits in these conversations and is not to be sent once the contact wrote.
     *
     * @return the conversations in which something was canceled
     */
    Set<ConversationId> answered(Collection<ConversationId> conversations);
}
