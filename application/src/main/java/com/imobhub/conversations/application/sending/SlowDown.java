package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import java.time.Instant;

/** The provider reported after it took a message that it wants less of the channel. */
public record SlowDown(ChannelId channel, Again why, Instant at) {}
