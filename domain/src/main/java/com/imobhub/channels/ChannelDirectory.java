package com.imobhub.channels;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Answers which channels there are. */
public interface ChannelDirectory {

    Optional<ConnectedChannel> find(ChannelId id);

    /** The channels of one kind that the provider calls by these routes, by route; unknown routes are absent. */
    Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes);
}
