package com.imobhub.conversations.application;

import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.Feed;
import com.imobhub.conversations.application.live.FeedEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The feed in a list; there is no transaction to wait for. */
public class InMemoryFeed implements Feed {

    private final List<FeedEntry> entries = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private long position;
    private long tail;

    @Override
    public synchronized void append(Collection<? extends Change> further) {
        for (var change : further) {
            position++;
            changes.add(change);
            entries.add(new FeedEntry(position, change.name(), change.audience(), change.toString()));
        }
    }

    @Override
    public synchronized long head() {
        return position;
    }

    @Override
    public synchronized long tail() {
        return tail;
    }

    @Override
    public synchronized List<FeedEntry> after(long position, int limit) {
        return entries.stream()
                .filter(it -> it.position() > position)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forget(Duration age) {
        while (entries.size() > 1) {
            tail = entries.removeFirst().position();
        }
    }

    /** Leaves out positions, as a transaction does that is rolled back. */
    public synchronized void skip(int positions) {
        position += positions;
    }

    /** Everything that was ever appended. */
    public synchronized List<Change> changes() {
        return List.copyOf(changes);
    }
}
