package com.imobhub.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Work beside the requests, on virtual threads, and pauses that a shutdown cuts short. */
@Component
class Background implements Executor {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);

    @Override
    public void execute(Runnable task) {
        if (!closed()) {
            threads.execute(task);
        }
    }

    /** Waits, unless the application is closing; tells whether work should go on. */
    boolean pause(Duration duration) {
        try {
            return !closing.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.countDown();
        threads.shutdownNow();
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }
}
