package com.imobhub.shared.application;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a worker that has nothing to do. Rings are not counted: one look finds all the work there is. */
public final class Doorbell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Rings once the current transaction is committed, or now when there is none. */
    public void ringAfterCommit() {
        AfterCommit.run(this::ring);
    }

    /** Waits for a ring, at most for {@code patience}; a ring that came before counts. */
    public void await(Duration patience) throws InterruptedException {
        if (rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
