package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;

/**
 * A message on its way to the provider.
 *
 * @param attempt how often it was tried before, 0 for the first time
 */
public record Outgoing(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        ChannelKind kind,
        Address to,
        Content content,
        int attempt) {}
