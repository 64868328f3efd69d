package com.imobhub.conversations.application;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.scheduled.ScheduledId;
import com.imobhub.conversations.application.scheduled.ScheduledMessage;
import com.imobhub.conversations.application.scheduled.ScheduledMessages;
import com.imobhub.conversations.application.scheduled.ScheduledState;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Planned messages in a map. */
public class InMemoryScheduledMessages implements ScheduledMessages {

    private static final Comparator<ScheduledMessage> BY_TIME = Comparator.comparing(
                    (ScheduledMessage it) -> it.plan().at())
            .thenComparing(it -> it.id().value());

    private final Map<ScheduledId, ScheduledMessage> kept = new LinkedHashMap<>();
    private final Map<ScheduledId, Instant> claims = new HashMap<>();

    @Override
    public synchronized void add(ScheduledMessage message) {
        if (findByClientId(message.conversation(), message.draft().clientId()).isPresent()) {
            throw new IllegalStateException("planned twice");
        }
        kept.put(message.id(), message);
    }

    @Override
    public synchronized void save(ScheduledMessage message) {
        kept.put(message.id(), message);
        claims.remove(message.id());
    }

    @Override
    public synchronized Optional<ScheduledMessage> find(ConversationId conversation, ScheduledId id) {
        return of(conversation).filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<ScheduledMessage> findByClientId(ConversationId conversation, UUID clientId) {
        return of(conversation)
                .filter(it -> it.draft().clientId().equals(clientId))
                .findFirst();
    }

    @Override
    public synchronized List<ScheduledMessage> open(ConversationId conversation) {
        return of(conversation).filter(ScheduledMessage::isOpen).sorted(BY_TIME).toList();
    }

    @Override
    public synchronized List<Due> claim(int most, Instant now, Instant until) {
        var due = kept.values().stream()
                .filter(it ->
                        it.state() == ScheduledState.WAITING && !it.plan().at().isAfter(now))
                .filter(this::isFirst)
                .filter(it -> !claims.getOrDefault(it.id(), Instant.MIN).isAfter(now))
                .sorted(BY_TIME)
                .limit(most)
                .map(it -> new Due(it.id(), it.conversation()))
                .toList();
        due.forEach(it -> claims.put(it.id(), until));
        return due;
    }

    private boolean isFirst(ScheduledMessage message) {
        return of(message.conversation())
                .filter(it -> it.state() == ScheduledState.WAITING)
                .noneMatch(it -> BY_TIME.compare(it, message) < 0);
    }

    @Override
    public synchronized Set<ConversationId> answered(Collection<ConversationId> conversations) {
        var canceled = kept.values().stream()
                .filter(it -> conversations.contains(it.conversation()))
                .filter(it -> it.state() == ScheduledState.WAITING && it.plan().cancelIfAnswered())
                .map(ScheduledMessage::answered)
                .toList();
        canceled.forEach(this::save);
        return new LinkedHashSet<>(
                canceled.stream().map(ScheduledMessage::conversation).toList());
    }

    private Stream<ScheduledMessage> of(ConversationId conversation) {
        return kept.values().stream().filter(it -> it.conversation().equals(conversation));
    }
}
