package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps the channels with their health; credentials are encrypted at rest. */
public interface Channels {

    Optional<Channel> find(ChannelId id);

    /** What others may know, now, of the channels of a kind that the provider calls by these routes. */
    List<ConnectedChannel> describe(ChannelKind kind, Collection<String> routes, Instant now);

    /** All channels, oldest first. */
    List<Channel> all();

    /**
     * Adds or changes a channel; what was told about its health is kept by {@link HealthRecords}.
     *
     * @throws com.imobhub.shared.Refusal {@code channel-exists} when another one has the same route
     */
    void save(Channel channel);

    /**
     * Pauses a channel that works; nothing else of it is touched, so that credentials which come at the same time stay.
     *
     * @return whether it worked until now
     */
    boolean pause(ChannelId id, Trouble refusal);

    /** Notes that the provider was asked, and fills in what it told of the number where nobody had. */
    void asked(ChannelId id, NumberFacts facts, Instant at);

    /** Those of which the provider was never asked, or not since then; oldest first. */
    List<Channel> notAskedSince(Instant then);
}
