package com.imobhub.conversations;

import java.time.Instant;

/** The provider accepted a message of ours. */
public record MessageSent(MessageId message, ConversationId conversation, Instant at) {}
