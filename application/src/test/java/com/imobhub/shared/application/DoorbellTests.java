package com.imobhub.shared.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Timeout(5)
class DoorbellTests {

    private static final Duration FOREVER = Duration.ofMinutes(1);

    private final Doorbell doorbell = new Doorbell();

    @AfterEach
    void forgetTransaction() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private boolean rings() throws InterruptedException {
        var patience = Duration.ofMillis(200);
        var start = System.nanoTime();
        doorbell.await(patience);
        return System.nanoTime() - start < patience.toNanos();
    }

    @Test
    void aRingThatCameBeforeCounts() throws InterruptedException {
        doorbell.ring();

        doorbell.await(FOREVER);
    }

    @Test
    void ringsAreNotCounted() throws InterruptedException {
        doorbell.ring();
        doorbell.ring();

        assertThat(rings()).isTrue();
        assertThat(rings()).isFalse();
    }

    @Test
    void aRingWakesWhoWaits() throws InterruptedException {
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                doorbell.await(FOREVER);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        doorbell.ring();

        assertThat(waiting.join(Duration.ofSeconds(4))).isTrue();
    }

    @Test
    void patienceEnds() throws InterruptedException {
        doorbell.await(Duration.ofMillis(1));
    }

    @Test
    void insideATransactionItRingsAfterTheCommit() throws InterruptedException {
        TransactionSynchronizationManager.initSynchronization();

        doorbell.ringAfterCommit();

        assertThat(rings()).isFalse();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        doorbell.await(FOREVER);
    }

    @Test
    void withoutATransactionItRingsAtOnce() throws InterruptedException {
        doorbell.ringAfterCommit();

        doorbell.await(FOREVER);
    }
}
