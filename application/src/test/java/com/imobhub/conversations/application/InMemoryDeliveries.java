package com.imobhub.conversations.application;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Deliveries in a map. */
public class InMemoryDeliveries implements Deliveries {

    private record Open(Delivery delivery, int attempts, Optional<Instant> dueAt, String reason) {}

    private final Map<UUID, Open> open = new TreeMap<>();
    private final Clock clock;

    public InMemoryDeliveries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void store(Collection<Delivery> deliveries) {
        deliveries.forEach(it -> open.put(it.id(), new Open(it, 0, Optional.of(it.receivedAt()), "")));
    }

    @Override
    public synchronized List<Delivery> claim(int most) {
        var now = clock.instant();
        return open.values().stream()
                .filter(it -> it.dueAt().filter(due -> !due.isAfter(now)).isPresent())
                .limit(most)
                .map(Open::delivery)
                .toList();
    }

    @Override
    public synchronized void finish(Collection<UUID> ids) {
        open.keySet().removeAll(ids);
    }

    @Override
    public synchronized void keep(UUID id, String reason) {
        open.computeIfPresent(id, (same, it) -> new Open(it.delivery(), it.attempts(), Optional.empty(), reason));
    }

    @Override
    public synchronized void postpone(UUID id, String reason, Instant until) {
        open.computeIfPresent(id, (same, it) -> new Open(it.delivery(), it.attempts() + 1, Optional.of(until), reason));
    }

    @Override
    public synchronized int attempts(UUID id) {
        return Optional.ofNullable(open.get(id)).map(Open::attempts).orElse(0);
    }

    @Override
    public synchronized int replay(String reason) {
        var kept = open.values().stream()
                .filter(it -> it.dueAt().isEmpty() && it.reason().contains(reason))
                .toList();
        kept.forEach(it ->
                open.put(it.delivery().id(), new Open(it.delivery(), 0, Optional.of(clock.instant()), it.reason())));
        return kept.size();
    }

    /** Whether any work is left for this one. */
    public synchronized boolean isOpen(UUID id) {
        return open.containsKey(id);
    }

    /** Why a delivery is kept for somebody to look at; nothing when it is not kept. */
    public synchronized Optional<String> keptBecause(UUID id) {
        return Optional.ofNullable(open.get(id))
                .filter(it -> it.dueAt().isEmpty())
                .map(Open::reason);
    }
}
