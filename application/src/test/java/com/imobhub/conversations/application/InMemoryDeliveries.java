package com.imobhub.conversations.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.deliveries.DeliveryRow;
import com.imobhub.conversations.application.deliveries.DeliveryState;
import com.imobhub.conversations.application.deliveries.DeliverySummary;
import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Deliveries in two maps. */
public class InMemoryDeliveries implements Deliveries, DeliveryReads {

    private record Open(Delivery delivery, int attempts, Optional<Instant> dueAt, String reason) {}

    private final TreeMap<UUID, Delivery> all = new TreeMap<>();
    private final Map<UUID, Open> open = new TreeMap<>();
    private final Clock clock;

    public InMemoryDeliveries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void store(Collection<Delivery> deliveries) {
        deliveries.forEach(it -> {
            all.put(it.id(), it);
            open.put(it.id(), new Open(it, 0, Optional.of(it.receivedAt()), ""));
        });
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
        return replayNext(reason, null, Integer.MAX_VALUE).size();
    }

    @Override
    public synchronized List<UUID> replayNext(String reason, @Nullable UUID after, int most) {
        var kept = open.values().stream()
                .filter(it -> it.dueAt().isEmpty() && contains(it.reason(), reason))
                .map(it -> it.delivery().id())
                .filter(id -> after == null || id.compareTo(after) > 0)
                .limit(most)
                .toList();
        kept.forEach(this::replay);
        return kept;
    }

    @Override
    public synchronized boolean replay(UUID id) {
        var delivery = all.get(id);
        if (delivery == null) {
            return false;
        }
        var reason = Optional.ofNullable(open.get(id)).map(Open::reason).orElse("");
        open.put(id, new Open(delivery, 0, Optional.of(clock.instant()), reason));
        return true;
    }

    @Override
    public synchronized int forgetDone(Instant before, int most) {
        var done = all.headMap(Ids.first(before)).values().stream()
                .filter(it -> it.receivedAt().isBefore(before) && !open.containsKey(it.id()))
                .limit(most)
                .map(Delivery::id)
                .toList();
        all.keySet().removeAll(done);
        return done.size();
    }

    @Override
    public synchronized Page<DeliveryRow> list(Filter filter, @Nullable String cursor, int limit) {
        var before = cursor == null ? null : parse(cursor);
        var rows = all.values().stream()
                .map(this::row)
                .filter(it -> filter.state() == null || filter.state() == it.state())
                .filter(it -> filter.source() == null || filter.source().equals(it.source()))
                .filter(it -> filter.words() == null
                        || filter.words().equalsIgnoreCase(it.id().toString())
                        || it.reason() != null && contains(it.reason(), filter.words()))
                .filter(it -> before == null || it.id().compareTo(before) < 0)
                .sorted(comparing(DeliveryRow::id, reverseOrder()))
                .map(InMemoryDeliveries::brief)
                .toList();
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), rows.get(limit - 1).id().toString());
    }

    private static UUID parse(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException foreign) {
            throw Refusal.invalid("cursor", "not ours");
        }
    }

    @Override
    public synchronized Optional<Opened> find(UUID id) {
        return Optional.ofNullable(all.get(id)).map(it -> new Opened(row(it), it));
    }

    @Override
    public synchronized DeliverySummary summary(Instant today) {
        var rows = all.values().stream().map(this::row).toList();
        return new DeliverySummary(
                (int) rows.stream()
                        .filter(it -> it.state() == DeliveryState.PENDING)
                        .count(),
                (int) rows.stream()
                        .filter(it -> it.state() == DeliveryState.KEPT)
                        .count(),
                rows.stream()
                        .filter(it -> it.state() == DeliveryState.PENDING)
                        .map(DeliveryRow::receivedAt)
                        .findFirst()
                        .orElse(null),
                all.tailMap(Ids.first(today)).size(),
                rows.stream().map(DeliveryRow::source).distinct().sorted().toList());
    }

    private DeliveryRow row(Delivery delivery) {
        var work = open.get(delivery.id());
        return new DeliveryRow(
                delivery.id(),
                delivery.source(),
                delivery.receivedAt(),
                delivery.body().length,
                state(work),
                work == null ? 0 : work.attempts(),
                work == null ? null : work.dueAt().orElse(null),
                work == null || work.reason().isEmpty() ? null : work.reason());
    }

    private static DeliveryState state(@Nullable Open work) {
        if (work == null) {
            return DeliveryState.DONE;
        }
        return work.dueAt().isEmpty() ? DeliveryState.KEPT : DeliveryState.PENDING;
    }

    private static DeliveryRow brief(DeliveryRow row) {
        var reason = row.reason();
        return reason == null || reason.length() <= BRIEF
                ? row
                : new DeliveryRow(
                        row.id(),
                        row.source(),
                        row.receivedAt(),
                        row.size(),
                        row.state(),
                        row.attempts(),
                        row.dueAt(),
                        reason.substring(0, BRIEF));
    }

    private static boolean contains(String reason, String part) {
        return reason.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
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
