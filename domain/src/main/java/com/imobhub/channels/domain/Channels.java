package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the channels; credentials are encrypted at rest. */
public interface Channels {

    Optional<Channel> find(ChannelId id);

    /** The channels of a kind that the provider calls by these routes. */
    List<Channel> findByRoute(ChannelKind kind, Collection<String> routes);

    /** All channels, oldest first. */
    List<Channel> all();

    /**
     * Adds or changes a channel.
     *
     * @throws com.imobhub.shared.Refusal {@code channel-exists} when another one has the same route
     */
    void save(Channel channel);
}
