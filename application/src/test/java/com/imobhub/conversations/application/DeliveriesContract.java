package com.imobhub.conversations.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    default void storingNothingIsHarmless() {
        deliveries().store(List.of());
        deliveries().finish(List.of());

        assertThat(deliveries().claim(1)).isEmpty();
    }
}
