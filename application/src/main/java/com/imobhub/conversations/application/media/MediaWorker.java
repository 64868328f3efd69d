package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelId;
import com.imobhub.shared.application.Doorbell;
import com.imobhub.shared.application.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fetches files as soon as they are expected: several side by side, but never so many of one channel that others wait. */
@Component
public class MediaWorker extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);

    static final int AT_ONCE = 12;
    static final int PER_CHANNEL = 4;

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** How much longer than a file may take it stays ours: the time to look at it and to store it. */
    private static final Duration AFTERWARDS = Duration.ofMinutes(5);

    private static final int STOP_SECONDS = 4;

    private final MediaRecords records;
    private final FetchMedia fetchMedia;
    private final TransactionOperations transactions;
    private final MediaSettings settings;
    private final Clock clock;
    private final Doorbell doorbell = new Doorbell();
    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Map<ChannelId, Integer> busy = new ConcurrentHashMap<>();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    MediaWorker(
            MediaRecords records,
            FetchMedia fetchMedia,
            TransactionOperations transactions,
            MediaSettings settings,
            Clock clock) {
        super(1);
        this.records = records;
        this.fetchMedia = fetchMedia;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    protected void work() throws InterruptedException {
        hands.acquire();
        Optional<WantedMedia> wanted = Optional.empty();
        try {
            wanted = claim();
        } finally {
            if (wanted.isEmpty()) {
                hands.release();
            }
        }
        if (wanted.isEmpty()) {
            doorbell.await(LOOK_AGAIN);
        } else {
            start(wanted.get());
        }
    }

    private Optional<WantedMedia> claim() {
        var now = clock.instant();
        var until = now.plus(settings.patience()).plus(AFTERWARDS);
        var claimed = transactions.execute(status -> records.claim(full(), now, until));
        return claimed == null ? Optional.empty() : claimed;
    }

    private List<ChannelId> full() {
        return busy.entrySet().stream()
                .filter(it -> it.getValue() >= PER_CHANNEL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void start(WantedMedia wanted) {
        busy.merge(wanted.channel(), 1, Integer::sum);
        Thread.ofVirtual().name("media-" + wanted.message().value()).start(() -> {
            running.add(Thread.currentThread());
            try {
                fetchMedia.fetch(wanted);
            } catch (RuntimeException failed) {
                LOG.error(
                        "The file of message {} is tried again later",
                        wanted.message().value(),
                        failed);
            } finally {
                running.remove(Thread.currentThread());
                busy.computeIfPresent(wanted.channel(), (same, count) -> count == 1 ? null : count - 1);
                hands.release();
                doorbell.ring();
            }
        });
    }

    /** Breaks off what is being fetched; it is fetched again after the next start, or by another node. */
    @Override
    public synchronized void stop() {
        super.stop();
        running.forEach(Thread::interrupt);
        try {
            if (hands.tryAcquire(AT_ONCE, STOP_SECONDS, TimeUnit.SECONDS)) {
                hands.release(AT_ONCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is something to fetch. */
    @Override
    public void wake() {
        doorbell.ring();
    }

    /** There is something to fetch once the current transaction is committed. */
    void wakeAfterCommit() {
        doorbell.ringAfterCommit();
    }
}
