package com.imobhub.conversations.application;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Hearsay;
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
    private final Map<ConversationId, ConversationId> merged = new LinkedHashMap<>();

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
        return Optional.ofNullable(kept.get(current(id))).map(it -> copy(it, it.address()));
    }

    @Override
    public synchronized List<Address> addresses(ContactId contact) {
        return kept.values().stream()
                .filter(it -> it.contact().equals(contact))
                .map(Conversation::address)
                .toList();
    }

    /** The conversation with this id, or the one that absorbed it. */
    synchronized ConversationId current(ConversationId id) {
        return merged.getOrDefault(id, id);
    }

    @Override
    public synchronized void save(Collection<Conversation> conversations) {
        conversations.forEach(it -> kept.put(it.id(), copy(it, it.address())));
    }

    void readdress(ConversationId id, Address address) {
        kept.computeIfPresent(current(id), (same, it) -> copy(it, address));
    }

    /** Gives the conversations of one contact to another; says which ones went into which. */
    synchronized Map<ConversationId, ConversationId> merge(ContactId from, ContactId into, InMemoryMessages messages) {
        var moves = new LinkedHashMap<ConversationId, ConversationId>();
        for (var thread : of(from)) {
            var stays = of(into).stream()
                    .filter(it -> it.channel().equals(thread.channel()))
                    .findFirst();
            stays.ifPresentOrElse(
                    it -> {
                        absorb(it, thread, messages);
                        moves.put(thread.id(), it.id());
                    },
                    () -> thread.handOver(into));
        }
        return moves;
    }

    private void absorb(Conversation stays, Conversation gone, InMemoryMessages messages) {
        var last = messages.heardLast(stays.id(), gone.id());
        stays.absorb(
                gone, last.filter(gone.id()::equals).map(it -> gone.address()).orElse(stays.address()));
        messages.move(gone.id(), stays.id());
        kept.remove(gone.id());
        merged.replaceAll((id, into) -> into.equals(gone.id()) ? stays.id() : into);
        merged.put(gone.id(), stays.id());
    }

    synchronized void follow(ContactId contact, Hearsay.AddressChange change) {
        of(contact).forEach(it -> it.follow(change));
    }

    private List<Conversation> of(ContactId contact) {
        return kept.values().stream().filter(it -> it.contact().equals(contact)).toList();
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
