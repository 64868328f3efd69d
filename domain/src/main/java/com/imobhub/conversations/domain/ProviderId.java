package com.imobhub.conversations.domain;

import com.imobhub.channels.ChannelId;

/**
 * The name a provider gave a message; unique within the channel only.
 *
 * @param value opaque, WhatsApp's begin with {@code wamid.}
 */
public record ProviderId(ChannelId channel, String value) {}
