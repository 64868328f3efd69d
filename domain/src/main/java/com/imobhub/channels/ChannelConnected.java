package com.imobhub.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel was connected, or reconnected after an error or with new credentials.
 *
 * @param account the account it belongs to, whose news concern it; WhatsApp: business account (WABA) id
 */
public record ChannelConnected(
        ChannelId channel,
        ChannelKind kind,
        String route,
        @Nullable String account,
        Instant at) {

    /** One whose account is not known. */
    public ChannelConnected(ChannelId channel, ChannelKind kind, String route, Instant at) {
        this(channel, kind, route, null, at);
    }
}
