package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryChannels implements Channels {

    private final Map<ChannelId, Channel> kept = new ConcurrentHashMap<>();
    private final Map<ChannelId, Instant> asked = new ConcurrentHashMap<>();
    private final InMemoryHealthRecords health;

    InMemoryChannels(InMemoryHealthRecords health) {
        this.health = health;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(kept.get(id)).map(this::copy);
    }

    @Override
    public List<ConnectedChannel> describe(ChannelKind kind, Collection<String> routes, Instant now) {
        return all().stream()
                .filter(it -> it.kind() == kind && routes.contains(it.number().phoneNumberId()))
                .map(it -> it.describe(now))
                .toList();
    }

    @Override
    public List<Channel> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(Channel::createdAt)
                        .thenComparing(it -> it.id().value()))
                .map(this::copy)
                .toList();
    }

    @Override
    public synchronized void save(Channel channel) {
        var route = channel.number().phoneNumberId();
        if (kept.values().stream()
                .anyMatch(it ->
                        it.number().phoneNumberId().equals(route) && !it.id().equals(channel.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "channel-exists", "This number is connected already.");
        }
        kept.put(channel.id(), copy(channel));
    }

    @Override
    public synchronized boolean pause(ChannelId id, Trouble refusal) {
        var channel = kept.get(id);
        if (channel == null || channel.refused() != null) {
            return false;
        }
        channel.pause(refusal);
        return true;
    }

    @Override
    public synchronized void asked(ChannelId id, NumberFacts facts, Instant at) {
        asked.put(id, at);
        kept.computeIfPresent(
                id,
                (same, it) -> new Channel(
                        id, it.name(), it.number().completedBy(facts), it.refused(), health.of(id), it.createdAt()));
    }

    @Override
    public List<Channel> notAskedSince(Instant then) {
        return all().stream()
                .filter(it -> asked.getOrDefault(it.id(), Instant.MIN).isBefore(then))
                .toList();
    }

    private Channel copy(Channel it) {
        return new Channel(it.id(), it.name(), it.number(), it.refused(), health.of(it.id()), it.createdAt());
    }
}
