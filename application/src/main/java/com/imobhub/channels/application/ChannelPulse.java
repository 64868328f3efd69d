package com.imobhub.channels.application;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Pulses;
import com.imobhub.shared.application.OnEveryNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Remembers signs of life where they happen, many a second, and writes them elsewhere: errors at once, the moment of the last
 * webhook once a minute. A crash forgets a minute.
 */
@Service
class ChannelPulse implements DisposableBean {

    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Map<ChannelId, Pulse> felt = new ConcurrentHashMap<>();
    private final Map<ChannelId, Saved> saved = new ConcurrentHashMap<>();
    private final Pulses pulses;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    private record Saved(Pulse pulse, Instant at) {}

    ChannelPulse(Pulses pulses, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
        this.pulses = pulses;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void heard(ChannelId channel, Instant at) {
        felt.merge(channel, new Pulse(at, null), Pulse::newest);
    }

    void failed(ChannelId channel, Pulse.LastError error) {
        felt.merge(channel, new Pulse(null, error), Pulse::newest);
    }

    /** What was ever felt, here or on another node. */
    Map<ChannelId, Pulse> all() {
        var all = new HashMap<>(pulses.all());
        felt.forEach((channel, pulse) -> all.merge(channel, pulse, Pulse::newest));
        return all;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    @OnEveryNode
    void save() {
        var now = clock.instant();
        var due = new HashMap<ChannelId, Pulse>();
        felt.forEach((channel, pulse) -> {
            if (isDue(pulse, saved.get(channel), now)) {
                due.put(channel, pulse);
            }
        });
        save(due, now);
    }

    private static boolean isDue(Pulse pulse, @Nullable Saved saved, Instant now) {
        return saved == null
                || isNewError(pulse, saved)
                || !pulse.equals(saved.pulse()) && !saved.at().plus(SELDOM).isAfter(now);
    }

    private static boolean isNewError(Pulse pulse, Saved saved) {
        return !Objects.equals(pulse.lastError(), saved.pulse().lastError());
    }

    private void save(Map<ChannelId, Pulse> due, Instant now) {
        if (due.isEmpty()) {
            return;
        }
        transactions.executeWithoutResult(status -> {
            pulses.save(due);
            due.forEach((channel, pulse) -> {
                var before = saved.get(channel);
                if (pulse.lastError() != null && (before == null || isNewError(pulse, before))) {
                    events.publishEvent(new ChannelChanged(channel));
                }
            });
        });
        due.forEach((channel, pulse) -> saved.put(channel, new Saved(pulse, now)));
    }

    /** Writes what is not written yet when the application stops. */
    @Override
    public void destroy() {
        var rest = new HashMap<ChannelId, Pulse>(felt);
        saved.forEach((channel, last) -> rest.remove(channel, last.pulse()));
        save(rest, clock.instant());
    }
}
