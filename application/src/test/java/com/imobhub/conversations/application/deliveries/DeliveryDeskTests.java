package com.imobhub.conversations.application.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.conversations.application.InMemoryDeliveries;
import com.imobhub.conversations.application.deliveries.DeliveryReads.Filter;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;

class DeliveryDeskTests {

    private static final Instant MIDNIGHT_IN_SAO_PAULO = Instant.parse("2026-03-02T03:00:00Z");
    private static final MemberId ANA = MemberId.next();

    private final TestClock clock = new TestClock(Instant.parse("2026-03-03T02:59:59Z"));
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries(clock);
    private final DeliveryDesk desk =
            new DeliveryDesk(deliveries, deliveries, TransactionOperations.withoutTransaction(), clock);

    private Delivery receivedAt(Instant when) {
        var id = new UUID(Ids.first(when).getMostSignificantBits(), Ids.next().getLeastSignificantBits());
        var delivery = new Delivery(id, "meta", when, new byte[] {1});
        deliveries.store(List.of(delivery));
        return delivery;
    }

    private Delivery kept(String reason) {
        var delivery = receivedAt(clock.instant());
        deliveries.keep(delivery.id(), reason);
        return delivery;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void aPageHasBounds(int limit) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.list(new Filter(null, null, null), null, limit))
                .returns("limit", Refusal::field);
    }

    @Test
    void theDayBeginsWhereTheAgencyIs() {
        receivedAt(MIDNIGHT_IN_SAO_PAULO.minusMillis(1));
        receivedAt(MIDNIGHT_IN_SAO_PAULO);
        receivedAt(clock.instant());

        assertThat(desk.summary().receivedToday()).isEqualTo(2);
    }

    @Test
    void whatIsNotThereIsRefused() {
        for (var attempt :
                List.<Runnable>of(() -> desk.find(UUID.randomUUID()), () -> desk.replay(UUID.randomUUID(), ANA))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(attempt::run)
                    .returns("unknown-delivery", Refusal::code)
                    .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
        }
    }

    @Test
    void allAreReplayedHoweverManyAndNoneTheSecondTime() {
        var all = Stream.generate(() -> kept("why")).limit(1_234).toList();

        assertThat(desk.replayKept("", ANA)).isEqualTo(1_234);
        assertThat(desk.replayKept("", ANA)).isZero();

        assertThat(deliveries.claim(2_000)).hasSameSizeAs(all);
    }

    @Test
    void onlyThoseWithTheReasonAreReplayed() {
        var page = kept("Object page is not read yet.");
        kept("Field flows is not read yet.");

        assertThat(desk.replayKept("object page", ANA)).isEqualTo(1);

        assertThat(deliveries.claim(10)).extracting(Delivery::id).containsExactly(page.id());
    }

    @Test
    void whatIsOldAndDoneIsForgottenToTheLast() {
        var now = clock.instant();
        var old = Stream.generate(() -> receivedAt(now.minus(Duration.ofDays(31))))
                .limit(1_100)
                .map(Delivery::id)
                .toList();
        var young = receivedAt(now.minus(Duration.ofDays(29)));
        var kept = receivedAt(now.minus(Duration.ofDays(400)));
        deliveries.keep(kept.id(), "why");
        deliveries.finish(old);
        deliveries.finish(List.of(young.id()));

        new ForgetOldDeliveries(deliveries, clock, 30).forget();

        assertThat(old).noneMatch(id -> deliveries.find(id).isPresent());
        assertThat(deliveries.find(young.id())).isPresent();
        assertThat(deliveries.find(kept.id())).isPresent();
    }
}
