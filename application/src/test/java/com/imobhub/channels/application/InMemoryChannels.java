package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.shared.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryChannels implements Channels {

    private final Map<ChannelId, Channel> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Channel> find(ChannelId id) {
        return Optional.ofNullable(kept.get(id)).map(InMemoryChannels::copy);
    }

    @Override
    public List<Channel> findByRoute(ChannelKind kind, Collection<String> routes) {
        return all().stream()
                .filter(it -> it.kind() == kind && routes.contains(it.number().phoneNumberId()))
                .toList();
    }

    @Override
    public List<Channel> all() {
        return kept.values().stream()
                .sorted(Comparator.comparing(Channel::createdAt)
                        .thenComparing(it -> it.id().value()))
                .map(InMemoryChannels::copy)
                .toList();
    }

    @Override
    public synchronized void save(Channel channel) {
        var route = channel.number().phoneNumberId();
        if (findByRoute(channel.kind(), List.of(route)).stream()
                .anyMatch(it -> !it.id().equals(channel.id()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "channel-exists", "This number is connected already.");
        }
        kept.put(channel.id(), copy(channel));
    }

    private static Channel copy(Channel it) {
        return new Channel(it.id(), it.name(), it.number(), it.trouble(), it.createdAt());
    }
}
