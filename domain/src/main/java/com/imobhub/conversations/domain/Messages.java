package com.imobhub.conversations.domain;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the messages, and which provider id belongs to which. */
public interface Messages {

    /** A message under its provider's name, before anything else is known about it. */
    record Claim(ProviderId id, MessageId message) {}

    /**
     * Takes possession of provider ids. Of several deliveries of one message exactly one wins, whether they come one after
     * the other or at once.
     *
     * @return the ids that were free until now
     */
    Set<ProviderId> claim(Collection<Claim> claims);

    void add(Collection<Message> messages);

    /** Which messages these provider ids name; unknown ones are absent. */
    Map<ProviderId, MessageId> identify(Collection<ProviderId> ids);

    /** The messages with these ids, locked until the transaction ends; unknown ones are absent. */
    List<Message> lock(Collection<MessageId> ids);

    /**
     * Writes status and failure of messages that changed.
     *
     * @param at when each of them got there, by the provider's clock if it told
     */
    void saveStatus(Collection<Message> messages, Map<MessageId, Instant> at);

    /** What the same screen already sent under this id in this conversation, if anything. */
    Optional<Message> findByClientId(ConversationId conversation, UUID clientId);
}
