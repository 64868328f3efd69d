package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;

/**
 * A message on its way to the provider.
 *
 * @param context what it refers to, by the provider's names
 * @param attempts those before this one
 * @param round how often it was handed over, this time included
 */
public record Outgoing(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        ChannelKind kind,
        Address to,
        Content content,
        Context context,
        Attempts attempts,
        int round) {

    /** What the provider echoes. */
    public Handover handover() {
        return new Handover(message, round);
    }
}
