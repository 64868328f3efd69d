package com.imobhub.conversations.application.deliveries;

import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Page;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an admin sees of the deliveries. Each method is one statement, whatever the number of deliveries. */
public interface DeliveryReads {

    /** How much of a reason a list shows, in characters. */
    int BRIEF = 300;

    /**
     * The deliveries, newest first.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 100
     * @throws com.imobhub.shared.Refusal {@code invalid-field} when the cursor is not one of ours
     */
    Page<DeliveryRow> list(Filter filter, @Nullable String cursor, int limit);

    Optional<Opened> find(UUID id);

    /** @param today when the day began */
    DeliverySummary summary(Instant today);

    /**
     * Which deliveries to list; null asks for all.
     *
     * @param words part of the reason in any case, or a delivery's id; what is done has no reason
     */
    record Filter(
            @Nullable DeliveryState state,
            @Nullable String source,
            @Nullable String words) {}

    /** One delivery with its whole reason and its bytes. */
    record Opened(DeliveryRow row, Delivery delivery) {}
}
