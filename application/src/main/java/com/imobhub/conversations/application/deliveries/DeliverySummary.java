package com.imobhub.conversations.application.deliveries;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the deliveries are doing.
 *
 * @param oldestPendingAt when the oldest of the pending ones came; null when none is pending
 * @param sources every source of which a delivery is here, in alphabetical order
 */
public record DeliverySummary(
        int pending, int kept, @Nullable Instant oldestPendingAt, int receivedToday, List<String> sources) {}
