package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Window;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Conversations in a map; what is not saved is forgotten. */
public class InMemoryConversations implements Conversations {

    private final Map<ConversationId, Conversation> kept = new LinkedHashMap<>();

    @Override
    public synchronized Function<Thread, Conversation> open(Collection<Thread> threads) {
        var opened = threads.stream().collect(Collectors.toMap(Function.identity(), this::open));
        var one = opened.values().stream()
                .collect(Collectors.toMap(Conversation::id, Function.identity(), (first, same) -> first));
        return thread -> one.get(opened.get(thread).id());
    }

    private Conversation open(Thread thread) {
        return kept.values().stream()
                .filter(it -> it.channel().equals(thread.channel().id())
                        && it.contact().equals(thread.contact()))
                .findFirst()
                .map(it -> copy(it, it.address()))
                .orElseGet(() -> create(thread));
    }

    private Conversation create(Thread thread) {
        var fresh = new Conversation(
                ConversationId.next(),
                thread.channel().id(),
                thread.channel().kind(),
                thread.contact(),
                thread.address(),
                null,
                0,
                Window.NEVER_OPENED,
                null);
        kept.put(fresh.id(), fresh);
        return copy(fresh, fresh.address());
    }

    @Override
    public synchronized Optional<Conversation> lock(ConversationId id) {
        return Optional.ofNullable(kept.get(id)).map(it -> copy(it, it.address()));
    }

    @Override
    public synchronized void save(Collection<Conversation> conversations) {
        conversations.forEach(it -> kept.put(it.id(), copy(it, it.address())));
    }

    void readdress(ConversationId id, Address address) {
        kept.computeIfPresent(id, (same, it) -> copy(it, address));
    }

    /** Every conversation there is. */
    public synchronized List<Conversation> all() {
        return List.copyOf(kept.values());
    }

    private static Conversation copy(Conversation it, Address address) {
        return new Conversation(
                it.id(),
                it.channel(),
                it.kind(),
                it.contact(),
                address,
                it.last(),
                it.inboundCount(),
                it.window(),
                it.assignee());
    }
}
