package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages in a map. */
public class InMemoryMessages implements Messages {

    private final Map<ProviderId, MessageId> names = new HashMap<>();
    private final Map<MessageId, Message> kept = new LinkedHashMap<>();

    @Override
    public synchronized Set<ProviderId> claim(Collection<Claim> claims) {
        return claims.stream()
                .filter(claim -> names.putIfAbsent(claim.id(), claim.message()) == null)
                .map(Claim::id)
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized void add(Collection<Message> messages) {
        messages.forEach(this::put);
    }

    @Override
    public synchronized Map<ProviderId, MessageId> identify(Collection<ProviderId> ids) {
        return ids.stream()
                .distinct()
                .filter(names::containsKey)
                .collect(Collectors.toMap(Function.identity(), names::get));
    }

    @Override
    public synchronized List<Message> lock(Collection<MessageId> ids) {
        return kept.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized void saveStatus(Collection<Message> messages, Map<MessageId, Instant> at) {
        messages.forEach(this::put);
    }

    @Override
    public synchronized Optional<Message> findByClientId(ConversationId conversation, UUID clientId) {
        return kept.values().stream()
                .filter(it -> it.conversation().equals(conversation) && clientId.equals(it.clientId()))
                .findFirst();
    }

    synchronized void put(Message message) {
        kept.put(message.id(), message);
    }

    /** Every message, in the order they were added. */
    public synchronized List<Message> all() {
        return List.copyOf(kept.values());
    }

    /** The message with this id, which must be here. */
    public synchronized Message get(MessageId id) {
        return Optional.ofNullable(kept.get(id)).orElseThrow();
    }
}
