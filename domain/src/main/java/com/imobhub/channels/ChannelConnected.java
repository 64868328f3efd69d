package com.imobhub.channels;

import java.time.Instant;

/** A channel was connected, or reconnected after an error or with new credentials. */
public record ChannelConnected(ChannelId channel, ChannelKind kind, String route, Instant at) {}
