package com.imobhub.conversations;

import com.imobhub.channels.ChannelId;
import java.time.Instant;
import java.util.List;

/** People wrote to us: every new inbound message of one batch, in the order they were applied. */
public record MessagesReceived(List<Received> messages) {

    /** @param at when the contact sent it, by the provider's clock */
    public record Received(
            MessageId message, ConversationId conversation, ContactId contact, ChannelId channel, Instant at) {}
}
