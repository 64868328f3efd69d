package com.imobhub.conversations.application.gestures;

import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Does small things for which nobody waits. What comes while all hands are busy is left undone. */
@Component
class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int AT_ONCE = 32;

    private final Semaphore hands = new Semaphore(AT_ONCE);
    private final Executor threads;

    @Autowired
    Errands() {
        this(errand -> Thread.ofVirtual().name("errand").start(errand));
    }

    Errands(Executor threads) {
        this.threads = threads;
    }

    void run(Runnable errand) {
        if (!hands.tryAcquire()) {
            LOG.info("Left undone, {} are under way", AT_ONCE);
            return;
        }
        threads.execute(() -> {
            try {
                errand.run();
            } catch (RuntimeException failed) {
                LOG.warn("An errand failed", failed);
            } finally {
                hands.release();
            }
        });
    }
}
