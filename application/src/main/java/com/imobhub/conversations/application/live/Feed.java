package com.imobhub.conversations.application.live;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * The list of everything that changed on screens, in one order for all nodes: whoever has read up to a position has seen
 * every change before it, also those of transactions that began earlier and ended later.
 */
public interface Feed {

    /** Adds changes when the current transaction commits, and tells every node. */
    void append(Collection<? extends Change> changes);

    /** The position of the newest change; 0 when there never was one. */
    long head();

    /** The position after which everything is still there. */
    long tail();

    /** At most {@code limit} changes after a position, oldest first. */
    List<FeedEntry> after(long position, int limit);

    /** Forgets changes older than {@code age}. */
    void forget(Duration age);
}
