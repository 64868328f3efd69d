package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The memory in a map. */
public class InMemoryProviderFiles implements ProviderFiles {

    private record Key(ChannelId channel, String sha256) {}

    private record Known(String id, Instant until) {}

    private final Map<Key, Known> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(ChannelId channel, String sha256, Instant now) {
        return Optional.ofNullable(kept.get(new Key(channel, sha256)))
                .filter(it -> it.until().isAfter(now))
                .map(Known::id);
    }

    @Override
    public void keep(ChannelId channel, String sha256, String providerId, Instant until) {
        kept.put(new Key(channel, sha256), new Known(providerId, until));
    }

    @Override
    public void forget(ChannelId channel, String sha256) {
        kept.remove(new Key(channel, sha256));
    }

    @Override
    public void forgetExpired(Instant now) {
        kept.values().removeIf(it -> !it.until().isAfter(now));
    }
}
