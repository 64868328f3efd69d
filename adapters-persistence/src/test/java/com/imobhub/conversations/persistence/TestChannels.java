package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Secret;
import java.time.Instant;
import java.util.UUID;

/** Channels that are really there. */
record TestChannels(Channels channels) {

    ConnectedChannel connect() {
        var number = new WhatsAppNumber(UUID.randomUUID().toString(), null, null, new Secret("EAAG"), "v25.0");
        var channel = new Channel(ChannelId.next(), "Vendas", number, null, Instant.parse("2026-03-02T12:00:00Z"));
        channels.save(channel);
        return channel.describe(channel.createdAt());
    }

    void pause(ChannelId id) {
        channels.pause(id, new Trouble(190, "Access token has expired", Instant.parse("2026-03-02T12:00:00Z")));
    }
}
