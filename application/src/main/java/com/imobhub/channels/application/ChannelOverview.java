package com.imobhub.channels.application;

import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Pulse;
import java.time.Instant;

/** A channel as it looks at a moment, with its signs of life. */
public record ChannelOverview(Channel channel, Pulse pulse, Instant now) {}
