package com.imobhub.conversations.application.receiving;

import com.imobhub.shared.application.Doorbell;
import com.imobhub.shared.application.Worker;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Applies stored deliveries as soon as they are there. */
@Component
public class InboxWorker extends Worker {

    private static final int WORKERS = 2;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ApplyDeliveries applyDeliveries;
    private final Doorbell doorbell = new Doorbell();

    InboxWorker(ApplyDeliveries applyDeliveries) {
        super(WORKERS);
        this.applyDeliveries = applyDeliveries;
    }

    @Override
    protected void work() throws InterruptedException {
        if (applyDeliveries.applyNext() == 0) {
            doorbell.await(LOOK_AGAIN);
        }
    }

    /** There is something to do. */
    @Override
    public void wake() {
        doorbell.ring();
    }

    /** There is something to do once the current transaction is committed. */
    void wakeAfterCommit() {
        doorbell.ringAfterCommit();
    }
}
