package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Edit;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.conversations.domain.Reaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages in a map. */
public class InMemoryMessages implements Messages {

    private final Map<ProviderId, MessageId> names = new HashMap<>();
    private final Set<ProviderId> retired = new HashSet<>();
    private final Map<MessageId, Message> kept = new LinkedHashMap<>();
    private final Map<MessageId, TreeSet<Edit>> edited = new HashMap<>();
    private final Map<MessageId, Instant> revoked = new HashMap<>();
    private final Map<Side, Reaction> reactions = new HashMap<>();

    private static final Comparator<Edit> NEWEST_LAST =
            Comparator.comparing(Edit::at).thenComparing(Edit::providerId);
    private static final Comparator<Reaction> NEWER =
            Comparator.comparing(Reaction::at).thenComparing(Reaction::providerId);

    private record Side(MessageId message, Direction by) {}

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
    public synchronized Optional<ProviderId> nameOf(MessageId message) {
        return names.entrySet().stream()
                .filter(named -> named.getValue().equals(message))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(retired::contains));
    }

    @Override
    public synchronized void retire(Collection<MessageId> messages) {
        names.forEach((name, message) -> {
            if (messages.contains(message)) {
                retired.add(name);
            }
        });
    }

    @Override
    public synchronized Set<ProviderId> retired(Collection<ProviderId> ids) {
        return ids.stream().filter(retired::contains).collect(Collectors.toSet());
    }

    @Override
    public synchronized List<Message> lock(Collection<MessageId> ids) {
        return kept.values().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public synchronized void saveProgress(Collection<Message> messages) {
        messages.forEach(it -> kept.computeIfPresent(it.id(), (same, now) -> with(now, now.content(), it.progress())));
    }

    @Override
    public synchronized Map<ProviderId, MessageId> placeholders(Collection<ProviderId> ids) {
        var found = new HashMap<>(identify(ids));
        found.values().removeIf(id -> !(get(id).content() instanceof Content.Unsupported));
        return found;
    }

    @Override
    public synchronized void replace(Map<MessageId, Content> contents) {
        contents.forEach((id, content) -> kept.computeIfPresent(id, (same, it) -> with(it, content, it.progress())));
    }

    @Override
    public synchronized void edit(Collection<Edit> edits) {
        for (var edit : edits) {
            var versions = edited.computeIfAbsent(edit.target(), first -> new TreeSet<>(NEWEST_LAST));
            versions.add(edit);
            replace(Map.of(edit.target(), versions.last().content()));
        }
    }

    @Override
    public synchronized void revoke(Map<MessageId, Instant> at) {
        at.forEach((id, when) -> revoked.merge(id, when, (known, told) -> told.isBefore(known) ? told : known));
    }

    @Override
    public synchronized void react(Collection<Reaction> told) {
        told.forEach(it -> reactions.merge(
                new Side(it.target(), it.by()), it, (known, other) -> NEWER.compare(known, other) < 0 ? other : known));
    }

    private static Message with(Message it, Content content, Progress progress) {
        return new Message(
                it.id(),
                it.conversation(),
                it.at(),
                it.direction(),
                content,
                it.context(),
                progress,
                it.author(),
                it.inboundNo(),
                it.clientId());
    }

    /** When a message was deleted, if it was. */
    public synchronized Optional<Instant> revokedAt(MessageId id) {
        return Optional.ofNullable(revoked.get(id));
    }

    /** What one side reacted to a message, unless it took it back. */
    public synchronized Optional<String> reaction(MessageId id, Direction by) {
        return Optional.ofNullable(reactions.get(new Side(id, by))).map(Reaction::emoji);
    }

    @Override
    public synchronized Optional<Message> findByClientId(ConversationId conversation, UUID clientId) {
        return kept.values().stream()
                .filter(it -> it.conversation().equals(conversation) && clientId.equals(it.clientId()))
                .findFirst();
    }

    /** In which of two threads the contact wrote last. */
    synchronized Optional<ConversationId> heardLast(ConversationId one, ConversationId other) {
        return kept.values().stream()
                .filter(it -> it.direction() == Direction.INBOUND)
                .filter(it -> it.conversation().equals(one) || it.conversation().equals(other))
                .max(Comparator.comparing(Message::at)
                        .thenComparing(it -> it.id().value()))
                .map(Message::conversation);
    }

    /** Moves messages to another thread; each one's number grows by what the other thread had counted when it was stored. */
    synchronized void move(ConversationId from, ConversationId into) {
        var counted = new HashMap<ConversationId, Integer>();
        var all = kept.values().stream()
                .filter(it ->
                        it.conversation().equals(from) || it.conversation().equals(into))
                .toList();
        for (var message : all) {
            counted.merge(message.conversation(), message.inboundNo(), Math::max);
            var number = counted.values().stream().mapToInt(Integer::intValue).sum();
            kept.put(message.id(), message.movedTo(into, number));
        }
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
