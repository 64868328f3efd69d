package com.imobhub.channels;

import java.time.Instant;

/** Answers whether conversations may be started over a channel, that is whether templates may be sent. */
public interface TemplatePermission {

    /** False while the provider restricts what the business may start, and while the channel is paused or unknown. */
    boolean mayStartConversations(ChannelId channel, Instant at);
}
