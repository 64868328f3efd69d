package com.imobhub.shared.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkerTests {

    private final Doorbell doorbell = new Doorbell();
    private final AtomicInteger rounds = new AtomicInteger();

    /** Fails as told, then waits for the bell. */
    private final class Clumsy extends Worker {

        private final Throwable[] failures;
        private final CountDownLatch survived;

        Clumsy(Throwable... failures) {
            super(1);
            this.failures = failures;
            this.survived = new CountDownLatch(failures.length + 1);
        }

        @Override
        protected void work() throws InterruptedException {
            var round = rounds.getAndIncrement();
            survived.countDown();
            if (round < failures.length) {
                switch (failures[round]) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    default -> throw new IllegalStateException("cannot fail like this");
                }
            }
            doorbell.await(Duration.ofMinutes(1));
        }

        @Override
        protected void wake() {
            doorbell.ring();
        }
    }

    @Test
    void itOutlivesExceptionsAndErrors() throws InterruptedException {
        var worker = new Clumsy(new IllegalStateException("once"), new StackOverflowError("twice"));
        worker.start();

        assertThat(worker.survived.await(8, TimeUnit.SECONDS)).isTrue();
        worker.stop();
    }

    @Test
    void stoppingEndsAWait() throws InterruptedException {
        var worker = new Clumsy();
        worker.start();
        assertThat(worker.survived.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.isRunning()).isTrue();

        worker.stop();

        assertThat(worker.isRunning()).isFalse();
        assertThat(rounds).hasValue(1);
    }

    @Test
    @Timeout(1)
    void whatFailsBecauseItIsStoppedEndsAtOnce() throws InterruptedException {
        var working = new CountDownLatch(1);
        var worker = new Worker(1) {
            @Override
            protected void work() throws InterruptedException {
                working.countDown();
                doorbell.await(Duration.ofMinutes(1));
                throw new IllegalStateException("the connection was taken away");
            }

            @Override
            protected void wake() {
                doorbell.ring();
            }
        };
        worker.start();
        working.await();

        worker.stop();

        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void itCanBeStartedAgain() throws InterruptedException {
        var first = new Clumsy();
        first.start();
        assertThat(first.survived.await(5, TimeUnit.SECONDS)).isTrue();
        first.stop();

        first.start();
        doorbell.ring();
        while (rounds.get() < 2) {
            Thread.onSpinWait();
        }
        first.stop();

        assertThat(first.isRunning()).isFalse();
    }

    @Test
    void severalWorkSideBySide() throws InterruptedException {
        var together = new CountDownLatch(3);
        var worker = new Worker(3) {
            @Override
            protected void work() throws InterruptedException {
                together.countDown();
                together.await();
                doorbell.await(Duration.ofSeconds(1));
            }
        };

        worker.start();

        assertThat(together.await(5, TimeUnit.SECONDS)).isTrue();
        worker.stop();
    }
}
