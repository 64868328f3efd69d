package com.imobhub.conversations.application.receiving;

import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;

/**
 * Takes in webhook bodies. A caller is answered when its bytes are durable; requests that come at the same time share one
 * commit.
 */
@Service
public class DeliveryIntake extends Worker {

    private static final int WRITERS = 2;
    private static final int SHARED_COMMIT = 128;
    private static final int WAITING_ROOM = 1_024;

    /** Meta gives up after some seconds; an answer that comes later than this helps nobody. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_ROOM);
    private final Deliveries deliveries;
    private final InboxWorker inbox;
    private final Clock clock;

    private record Waiting(Delivery delivery, CompletableFuture<Void> stored) {

        /** Its sender was told to send it again. */
        boolean isGone() {
            return stored.isDone();
        }
    }

    DeliveryIntake(Deliveries deliveries, InboxWorker inbox, Clock clock) {
        super(WRITERS);
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.clock = clock;
    }

    /**
     * Returns when the body is stored durably.
     *
     * @throws Refusal {@code not-stored} when it could not be: the provider has to send it again
     */
    public void accept(String source, byte[] body) {
        var waiting = new Waiting(Delivery.of(source, body, clock.instant()), new CompletableFuture<>());
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!queue.offer(waiting, PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                throw notStored();
            }
            waiting.stored().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw notStored();
        } catch (ExecutionException | TimeoutException failed) {
            throw notStored();
        } finally {
            waiting.stored().cancel(false);
        }
    }

    @Override
    protected void work() throws InterruptedException {
        var first = queue.poll(1, TimeUnit.SECONDS);
        if (first == null) {
            return;
        }
        var batch = new ArrayList<Waiting>(SHARED_COMMIT);
        batch.add(first);
        queue.drainTo(batch, SHARED_COMMIT - 1);
        batch.removeIf(Waiting::isGone);
        if (!batch.isEmpty()) {
            store(batch);
        }
    }

    private void store(List<Waiting> batch) {
        try {
            deliveries.store(batch.stream().map(Waiting::delivery).toList());
        } catch (RuntimeException failed) {
            batch.forEach(waiting -> waiting.stored().completeExceptionally(failed));
            throw failed;
        }
        batch.forEach(waiting -> waiting.stored().complete(null));
        inbox.wake();
    }

    private static Refusal notStored() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE, "not-stored", "The delivery could not be stored; send it again later.");
    }
}
