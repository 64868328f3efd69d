package com.imobhub.conversations.application.deliveries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list of deliveries.
 *
 * @param size of the body in bytes
 * @param attempts how often it was put off since it came or was replayed
 * @param dueAt when it is tried next; null unless pending
 * @param reason why it is kept or was put off, its beginning in a list; null when there was no reason
 */
public record DeliveryRow(
        UUID id,
        String source,
        Instant receivedAt,
        int size,
        DeliveryState state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String reason) {}
