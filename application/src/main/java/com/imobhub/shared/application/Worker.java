package com.imobhub.shared.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Background threads that live as long as the application and outlive every error of their work. */
public abstract class Worker implements SmartLifecycle {

    private static final Duration AFTER_ERROR = Duration.ofSeconds(1);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final List<Thread> threads = new ArrayList<>();
    private final int count;
    private volatile boolean running;

    protected Worker(int count) {
        this.count = count;
    }

    /** Does what there is to do, or waits a while for it. Called again and again. */
    protected abstract void work() throws InterruptedException;

    @Override
    public synchronized void start() {
        running = true;
        for (var i = 1; i <= count; i++) {
            threads.add(Thread.ofVirtual()
                    .name(getClass().getSimpleName() + "-" + i)
                    .start(this::run));
        }
    }

    private void run() {
        while (running) {
            try {
                work();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error failed) {
                if (!running) {
                    return;
                }
                log.error("{} failed and goes on", getClass().getSimpleName(), failed);
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(AFTER_ERROR);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Lets the current piece of work end, for some seconds, then interrupts it. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        for (var thread : threads) {
            join(thread, Duration.ofSeconds(5));
        }
        threads.clear();
    }

    /** Ends a wait inside {@link #work()} early; called when the application stops. */
    protected void wake() {}

    private static void join(Thread thread, Duration patience) {
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
