package com.imobhub.conversations.application.receiving;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** Makes kept deliveries due again, those whose reason contains {@code reason}, in upper or lower case. */
    int replay(String reason);

    /**
     * The same for some of them, in the order they came.
     *
     * @param after only deliveries that came later than this one, null for the first ones
     * @return those that are due now; none when there are no more
     */
    List<UUID> replayNext(String reason, @Nullable UUID after, int most);

    /**
     * Makes one due again, also one that is done.
     *
     * @return whether there is such a delivery
     */
    boolean replay(UUID id);

    /**
     * Removes the oldest deliveries without open work, for good, in a transaction of its own.
     *
     * @param before only those received earlier
     * @return how many; 0 when there are no more
     */
    int forgetDone(Instant before, int most);
}
