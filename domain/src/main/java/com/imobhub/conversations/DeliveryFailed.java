package com.imobhub.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours will not reach its contact.
 *
 * @param code the provider's error code, if it gave one
 */
public record DeliveryFailed(
        MessageId message,
        ConversationId conversation,
        @Nullable Integer code,
        Instant at) {}
