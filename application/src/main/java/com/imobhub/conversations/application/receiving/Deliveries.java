package com.imobhub.conversations.application.receiving;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps every delivery, and which of them still want work. */
public interface Deliveries {

    /** Stores all of them durably in one commit, before it returns. */
    void store(Collection<Delivery> deliveries);

    /**
     * Takes the oldest deliveries that are due; until the transaction ends nobody else gets them.
     *
     * @param most how many at most; fewer when they are large
     */
    List<Delivery> claim(int most);

    /** Ends the work on them. */
    void finish(Collection<UUID> ids);

    /** Keeps one whose elements were not all understood, until somebody replays it. */
    void keep(UUID id, String reason);

    /** Puts one off after an error; the number of attempts grows. */
    void postpone(UUID id, String reason, Instant until);

    /** How often this one was postponed. */
    int attempts(UUID id);

    /** Makes kept deliveries due again, those whose reason contains {@code reason}. */
    int replay(String reason);
}
