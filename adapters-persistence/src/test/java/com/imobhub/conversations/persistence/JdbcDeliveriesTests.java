package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.persistence.Side.bySide;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.conversations.application.DeliveriesContract;
import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcDeliveriesTests implements DeliveriesContract {

    private static final int THREADS = 8;

    private final Deliveries deliveries;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;

    @Autowired
    JdbcDeliveriesTests(Deliveries deliveries, TransactionOperations transactions, JdbcClient jdbc) {
        this.deliveries = deliveries;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate delivery cascade").update();
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    private static List<UUID> ids(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::id).toList();
    }

    @Test
    void noDeliveryIsHandedOutTwice() throws InterruptedException {
        var all = Stream.generate(() -> DeliveriesContract.delivery("x"))
                .limit(400)
                .toList();
        deliveries.store(all);

        var taken = bySide(THREADS, i -> () -> takeAll());

        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids(all));
        assertThat(taken)
                .allSatisfy(
                        mine -> assertThat(mine.stream().map(UUID::toString)).isSorted());
    }

    private List<UUID> takeAll() {
        var mine = new ArrayList<UUID>();
        List<UUID> batch;
        do {
            batch = requireNonNull(transactions.execute(status -> {
                var claimed = ids(deliveries.claim(7));
                deliveries.finish(claimed);
                return claimed;
            }));
            mine.addAll(batch);
        } while (!batch.isEmpty());
        return mine;
    }

    @Test
    void whatSomebodyHoldsIsPassedOver() {
        var all =
                Stream.generate(() -> DeliveriesContract.delivery("x")).limit(4).toList();
        deliveries.store(all);

        transactions.executeWithoutResult(status -> {
            assertThat(ids(deliveries.claim(2))).isEqualTo(ids(all.subList(0, 2)));
            assertThat(inAnotherThread(() -> ids(deliveries.claim(10)))).isEqualTo(ids(all.subList(2, 4)));
        });

        assertThat(ids(deliveries.claim(10))).isEqualTo(ids(all));
    }

    private <T> T inAnotherThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> requireNonNull(transactions.execute(status -> work.get())))
                .join();
    }

    @Test
    void largeDeliveriesAreTakenFewAtATime() {
        var large = "x".repeat(600_000);
        var all = Stream.generate(() -> DeliveriesContract.delivery(large))
                .limit(3)
                .toList();
        deliveries.store(all);

        assertThat(ids(deliveries.claim(10))).isEqualTo(ids(all.subList(0, 2)));
    }

    @Test
    void oneTooLargeForABatchIsTakenAlone() {
        var huge = DeliveriesContract.delivery("x".repeat(1_500_000));
        deliveries.store(List.of(huge, DeliveriesContract.delivery("x")));

        assertThat(ids(deliveries.claim(10))).containsExactly(huge.id());
    }

    @Test
    void whatIsDoneStaysOnRecord() {
        var delivery = DeliveriesContract.delivery("x");
        deliveries.store(List.of(delivery));
        deliveries.finish(List.of(delivery.id()));

        assertThat(jdbc.sql("select body from delivery where id = :id")
                        .param("id", delivery.id())
                        .query(byte[].class)
                        .single())
                .isEqualTo(delivery.body());
    }

    @Test
    void manyWhoReplayAtOnceReplayEachOnce() throws InterruptedException {
        var all = Stream.generate(() -> DeliveriesContract.delivery("x"))
                .limit(200)
                .toList();
        deliveries.store(all);
        all.forEach(it -> deliveries.keep(it.id(), "why"));

        var replayed = bySide(THREADS, i -> this::replayAll);

        assertThat(replayed.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids(all));
    }

    private List<UUID> replayAll() {
        var mine = new ArrayList<UUID>();
        UUID last = null;
        do {
            var after = last;
            var chunk = requireNonNull(transactions.execute(status -> deliveries.replayNext("why", after, 7)));
            mine.addAll(chunk);
            last = chunk.isEmpty() ? null : chunk.getLast();
        } while (last != null);
        return mine;
    }

    @Test
    void whatIsReplayedWhileTheOldAreForgottenStays() {
        var delivery = old();

        transactions.executeWithoutResult(status -> {
            assertThat(deliveries.replay(delivery.id())).isTrue();
            assertThat(inAnotherThread(() -> deliveries.forgetDone(Instant.now(), 10)))
                    .isZero();
        });

        assertThat(ids(deliveries.claim(10))).containsExactly(delivery.id());
    }

    @Test
    void whatIsForgottenWhileItIsReplayedIsGone() {
        var delivery = old();

        var replayed = requireNonNull(transactions.execute(status -> {
            assertThat(deliveries.forgetDone(Instant.now(), 10)).isEqualTo(1);
            var other = CompletableFuture.supplyAsync(
                    () -> requireNonNull(transactions.execute(inner -> deliveries.replay(delivery.id()))));
            await().until(this::somebodyWaits);
            return other;
        }));

        assertThat(replayed.join()).isFalse();
    }

    private Delivery old() {
        var received = Instant.parse("2025-03-02T12:00:00Z");
        var delivery = new Delivery(Ids.first(received), "meta", received, new byte[] {1});
        deliveries.store(List.of(delivery));
        deliveries.finish(List.of(delivery.id()));
        return delivery;
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
