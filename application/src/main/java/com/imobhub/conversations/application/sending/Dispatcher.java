package com.imobhub.conversations.application.sending;

import com.imobhub.shared.application.Doorbell;
import com.imobhub.shared.application.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hands queued messages to their providers: of one conversation one after the other, of different ones side by side, at
 * the pace of each number, always outside any transaction.
 */
@Component
public class Dispatcher extends Worker {

    private static final int AT_ONCE = 256;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(20);

    private final Outbox outbox;
    private final SendOne sendOne;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Doorbell doorbell = new Doorbell();
    private final Semaphore hands = new Semaphore(AT_ONCE);

    Dispatcher(Outbox outbox, SendOne sendOne, TransactionOperations transactions, Clock clock) {
        super(1);
        this.outbox = outbox;
        this.sendOne = sendOne;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    protected void work() throws InterruptedException {
        hands.acquire();
        hands.release();
        var free = Math.max(1, hands.availablePermits());
        var claimed = transactions.execute(status -> outbox.claim(free, clock.instant()));
        if (claimed == null || claimed.isEmpty()) {
            sendOne.reportLost();
            doorbell.await(patience());
            return;
        }
        for (var outgoing : claimed) {
            hands.acquire();
            Thread.ofVirtual().name("send-" + outgoing.message().value()).start(() -> {
                try {
                    sendOne.send(outgoing);
                } finally {
                    hands.release();
                    doorbell.ring();
                }
            });
        }
    }

    /** Until the next message is due: never so short that it turns in circles, never so long that it sleeps through news. */
    private Duration patience() {
        var now = clock.instant();
        return outbox.nextDue(now)
                .map(due -> Duration.between(now, due))
                .map(wait -> wait.compareTo(BREATH) < 0 ? BREATH : wait)
                .filter(wait -> wait.compareTo(LOOK_AGAIN) < 0)
                .orElse(LOOK_AGAIN);
    }

    /** Waits for messages that are with the provider right now, so that their answers are recorded. */
    @Override
    public synchronized void stop() {
        super.stop();
        hands.acquireUninterruptibly(AT_ONCE);
        hands.release(AT_ONCE);
    }

    /** There is something to send. */
    @Override
    public void wake() {
        doorbell.ring();
    }

    /** There is something to send once the current transaction is committed. */
    public void wakeAfterCommit() {
        doorbell.ringAfterCommit();
    }
}
