package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.application.scheduled.ScheduledMessages.Due;
import com.imobhub.shared.application.Doorbell;
import com.imobhub.shared.application.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks every second, on every node, for planned messages whose time has come. */
@Component
class ScheduledWorker extends Worker {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledWorker.class);

    private static final int AT_ONCE = 50;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** Much longer than it takes to queue {@link #AT_ONCE} messages. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    private final ScheduledMessages scheduled;
    private final SendScheduled sendScheduled;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Doorbell doorbell = new Doorbell();

    ScheduledWorker(
            ScheduledMessages scheduled, SendScheduled sendScheduled, TransactionOperations transactions, Clock clock) {
        super(1);
        this.scheduled = scheduled;
        this.sendScheduled = sendScheduled;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected void work() throws InterruptedException {
        if (sendDue() == 0) {
            doorbell.await(LOOK_AGAIN);
        }
    }

    /** Gives how many were due. */
    int sendDue() {
        var due = claim();
        due.forEach(this::send);
        return due.size();
    }

    private List<Due> claim() {
        var now = clock.instant();
        var claimed = transactions.execute(status -> scheduled.claim(AT_ONCE, now, now.plus(TAKEN)));
        return claimed == null ? List.of() : claimed;
    }

    private void send(Due due) {
        try {
            sendScheduled.send(due);
        } catch (RuntimeException failed) {
            LOG.error("The scheduled message {} is tried again later", due.id().value(), failed);
        }
    }

    @Override
    public void wake() {
        doorbell.ring();
    }
}
