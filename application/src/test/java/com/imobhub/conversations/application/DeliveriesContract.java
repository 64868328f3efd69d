package com.imobhub.conversations.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every place that keeps deliveries must do; each test starts from an empty one. */
public interface DeliveriesContract {

    Instant RECEIVED = Instant.parse("2026-03-02T12:00:00.123456Z");

    Deliveries deliveries();

    /** What time it is for the deliveries. */
    Instant now();

    static Delivery delivery(String body) {
        return Delivery.of("meta", body.getBytes(StandardCharsets.UTF_8), RECEIVED);
    }

    private Delivery stored(String body) {
        var delivery = delivery(body);
        deliveries().store(List.of(delivery));
        return delivery;
    }

    @Test
    default void theyComeBackAsTheyCameInTheOrderTheyCame() {
        var first = delivery("{\"olá\":\"🏠\"}");
        var second = delivery("2");
        deliveries().store(List.of(second));
        deliveries().store(List.of(first));

        assertThat(deliveries().claim(10)).usingRecursiveComparison().isEqualTo(List.of(first, second));
    }

    @Test
    default void noMoreAreTakenThanAskedFor() {
        var all = Stream.generate(() -> delivery("x")).limit(5).toList();
        deliveries().store(all);

        assertThat(deliveries().claim(3))
                .extracting(Delivery::id)
                .isEqualTo(all.subList(0, 3).stream().map(Delivery::id).toList());
    }

    @Test
    default void whatIsFinishedIsNotTakenAgain() {
        var done = stored("done");
        var open = stored("open");

        deliveries().finish(List.of(done.id()));

        assertThat(deliveries().claim(10)).extracting(Delivery::id).containsExactly(open.id());
    }

    @Test
    default void whatIsKeptWaitsForAReplay() {
        var kept = stored("kept");
        var other = stored("other");
        deliveries().keep(kept.id(), "No WHATSAPP_CLOUD channel is called 101.\nAnd more.");
        deliveries().keep(other.id(), "No WHATSAPP_CLOUD channel is called 102.");

        assertThat(deliveries().claim(10)).isEmpty();
        assertThat(deliveries().replay("channel is called 101.")).isEqualTo(1);
        assertThat(deliveries().claim(10)).extracting(Delivery::id).containsExactly(kept.id());
    }

    @Test
    default void aReplayTakesItsWordsLiterally() {
        var kept = stored("kept");
        deliveries().keep(kept.id(), "called 101");

        assertThat(deliveries().replay("called ___")).isZero();
        assertThat(deliveries().replay("%")).isZero();
    }

    @Test
    default void whatIsPutOffWaitsAndIsCounted() {
        var delivery = stored("later");
        assertThat(deliveries().attempts(delivery.id())).isZero();

        deliveries().postpone(delivery.id(), "Failed", now().plus(Duration.ofHours(1)));

        assertThat(deliveries().claim(10)).isEmpty();
        assertThat(deliveries().attempts(delivery.id())).isEqualTo(1);
        deliveries().postpone(delivery.id(), "Failed", now().minusSeconds(1));
        assertThat(deliveries().claim(10)).extracting(Delivery::id).containsExactly(delivery.id());
        assertThat(deliveries().attempts(delivery.id())).isEqualTo(2);
    }

    @Test
    default void aReplayedOneIsTriedAsOftenAsANewOne() {
        var delivery = stored("again");
        deliveries().postpone(delivery.id(), "Failed", now());
        deliveries().keep(delivery.id(), "Failed");

        deliveries().replay("Failed");

        assertThat(deliveries().attempts(delivery.id())).isZero();
    }

    @Test
    default void aReplayTakesSomeAtATimeInTheirOrder() {
        var all = Stream.generate(() -> stored("kept")).limit(5).toList();
        all.forEach(it -> deliveries().keep(it.id(), "Object page"));
        deliveries().keep(all.get(1).id(), "another reason");

        var first = deliveries().replayNext("object PAGE", null, 2);
        var second = deliveries().replayNext("object PAGE", first.getLast(), 2);

        assertThat(first).containsExactly(all.get(0).id(), all.get(2).id());
        assertThat(second).containsExactly(all.get(3).id(), all.get(4).id());
        assertThat(deliveries().replayNext("object PAGE", second.getLast(), 2)).isEmpty();
        assertThat(deliveries().replayNext("object PAGE", null, 2)).isEmpty();
        assertThat(deliveries().claim(10)).hasSize(4);
    }

    @Test
    default void anyReasonFitsNoReason() {
        deliveries().keep(stored("kept").id(), "why");
        stored("pending");

        assertThat(deliveries().replayNext("", null, 10)).hasSize(1);
    }

    @Test
    default void oneIsReplayedWhateverItsState() {
        var kept = stored("kept");
        var done = stored("done");
        var later = stored("later");
        deliveries().keep(kept.id(), "why");
        deliveries().finish(List.of(done.id()));
        deliveries().postpone(later.id(), "Failed", now().plus(Duration.ofHours(1)));

        for (var delivery : List.of(kept, done, later)) {
            assertThat(deliveries().replay(delivery.id())).isTrue();
            assertThat(deliveries().replay(delivery.id())).isTrue();
        }

        assertThat(deliveries().claim(10)).extracting(Delivery::id).containsExactly(kept.id(), done.id(), later.id());
        assertThat(deliveries().attempts(later.id())).isZero();
    }

    @Test
    default void whatIsNotThereIsNotReplayed() {
        assertThat(deliveries().replay(UUID.randomUUID())).isFalse();
        assertThat(deliveries().claim(10)).isEmpty();
    }

    @Test
    default void whatIsDoneAndOldIsForgotten() {
        var old = receivedAt(RECEIVED);
        var young = receivedAt(RECEIVED.plusSeconds(2));
        var kept = receivedAt(RECEIVED);
        var pending = receivedAt(RECEIVED);
        deliveries().keep(kept.id(), "why");
        deliveries().finish(List.of(old.id(), young.id()));

        assertThat(deliveries().forgetDone(RECEIVED.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(deliveries().forgetDone(RECEIVED.plusSeconds(1), 10)).isZero();

        assertThat(deliveries().replay(old.id())).isFalse();
        assertThat(deliveries().replay(young.id())).isTrue();
        assertThat(deliveries().replay(kept.id())).isTrue();
        assertThat(deliveries().claim(10)).extracting(Delivery::id).contains(pending.id());
    }

    @Test
    default void theOldestAreForgottenFirst() {
        var all = Stream.iterate(0, i -> i + 1)
                .limit(5)
                .map(i -> receivedAt(RECEIVED.plusSeconds(i)))
                .toList();
        deliveries().finish(all.stream().map(Delivery::id).toList());

        assertThat(deliveries().forgetDone(RECEIVED.plusSeconds(60), 3)).isEqualTo(3);

        assertThat(all).extracting(it -> deliveries().replay(it.id())).containsExactly(false, false, false, true, true);
    }

    private Delivery receivedAt(Instant when) {
        var id = new UUID(Ids.first(when).getMostSignificantBits(), Ids.next().getLeastSignificantBits());
        var delivery = new Delivery(id, "meta", when, new byte[] {1});
        deliveries().store(List.of(delivery));
        return delivery;
    }

    @Test
    default void storingNothingIsHarmless() {
        deliveries().store(List.of());
        deliveries().finish(List.of());

        assertThat(deliveries().claim(1)).isEmpty();
    }
}
