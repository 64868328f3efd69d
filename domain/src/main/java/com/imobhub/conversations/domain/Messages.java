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

    /** What the provider calls a message; nothing while it has no name there; the newest that is known. */
    Optional<ProviderId> nameOf(MessageId message);

    /** What the provider called messages so far is of a former attempt to send them: from now on they go by other names. */
    void retire(Collection<MessageId> messages);

    /** Those of these ids that name former attempts, see {@link #retire}. */
    Set<ProviderId> retired(Collection<ProviderId> ids);

    /** The messages with these ids, locked until the transaction ends; unknown ones are absent. */
    List<Message> lock(Collection<MessageId> ids);

    /** Writes how far messages came. */
    void saveProgress(Collection<Message> messages);

    /** Which of these ids name a message that is only the place of something, see {@link Content.Unsupported}. */
    Map<ProviderId, MessageId> placeholders(Collection<ProviderId> ids);

    /** Gives messages another content in place, for good. */
    void replace(Map<MessageId, Content> contents);

    /** Lets the newest edit of each message count, and keeps every version. Applying one twice changes nothing. */
    void edit(Collection<Edit> edits);

    /**
     * Hides messages that their author deleted; the record keeps them.
     *
     * @param at when; the first time stands
     */
    void revoke(Map<MessageId, Instant> at);

    /** Lets the newest reaction of each side to each message count. */
    void react(Collection<Reaction> reactions);

    /** What the same screen already sent under this id in this conversation, if anything. */
    Optional<Message> findByClientId(ConversationId conversation, UUID clientId);
}
