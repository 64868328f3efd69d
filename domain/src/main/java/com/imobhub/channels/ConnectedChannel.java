package com.imobhub.channels;

/**
 * What other contexts know of a channel; never its secrets.
 *
 * @param route the provider's own id by which its webhooks name the channel (WhatsApp: phone number id)
 */
public record ConnectedChannel(ChannelId id, ChannelKind kind, String name, String route, ChannelState state) {}
