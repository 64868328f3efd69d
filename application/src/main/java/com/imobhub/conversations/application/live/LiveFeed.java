package com.imobhub.conversations.application.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/**
 * The newest part of the feed in memory, read once for all open screens of this node. A reader that is behind it reads the
 * database instead, so a slow one costs nobody anything and loses nothing.
 */
@Service
public class LiveFeed {

    private static final int KEPT = 2_000;
    private static final int PAGE = 500;

    private final Feed feed;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<FeedEntry> newest = new ArrayDeque<>();
    private long head = -1;
    private volatile boolean closed;

    LiveFeed(Feed feed) {
        this.feed = feed;
    }

    /** Reads what is new in the database; called whenever somebody says that there is something. */
    public void catchUp() {
        List<FeedEntry> entries;
        do {
            entries = feed.after(startedAt(), PAGE);
            take(entries);
        } while (entries.size() == PAGE);
    }

    private long startedAt() {
        lock.lock();
        try {
            if (head < 0) {
                head = feed.head();
            }
            return head;
        } finally {
            lock.unlock();
        }
    }

    private void take(List<FeedEntry> entries) {
        lock.lock();
        try {
            for (var entry : entries) {
                if (entry.position() > head) {
                    newest.addLast(entry);
                    head = entry.position();
                }
            }
            while (newest.size() > KEPT) {
                newest.removeFirst();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The position to start reading at for somebody who loads everything else now. */
    public long head() {
        return startedAt();
    }

    /** Whether somebody who read up to this position can go on without missing anything. */
    public boolean reaches(long position) {
        return position >= feed.tail() && position <= startedAt();
    }

    /**
     * What comes after a position, oldest first; waits for it at most {@code patience}.
     *
     * @return an empty list when nothing came in time
     */
    public List<FeedEntry> after(long position, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            var nanos = patience.toNanos();
            while (head <= position && !closed && nanos > 0) {
                nanos = grown.awaitNanos(nanos);
            }
            if (head <= position || closed) {
                return List.of();
            }
            var oldest = newest.peekFirst();
            if (oldest != null && oldest.position() <= position + 1) {
                return newerThan(position);
            }
        } finally {
            lock.unlock();
        }
        return feed.after(position, PAGE);
    }

    private List<FeedEntry> newerThan(long position) {
        var entries = new ArrayList<FeedEntry>();
        var backwards = newest.descendingIterator();
        while (backwards.hasNext()) {
            var entry = backwards.next();
            if (entry.position() <= position) {
                break;
            }
            entries.add(entry);
        }
        return entries.reversed();
    }

    /** Lets readers wait again, after {@link #close}. */
    public void open() {
        closed = false;
    }

    /** Ends every wait, because the application stops. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isClosed() {
        return closed;
    }
}
