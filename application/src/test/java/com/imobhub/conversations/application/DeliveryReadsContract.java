package com.imobhub.conversations.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.deliveries.DeliveryReads.Filter;
import com.imobhub.conversations.application.deliveries.DeliveryRow;
import com.imobhub.conversations.application.deliveries.DeliveryState;
import com.imobhub.conversations.application.deliveries.DeliverySummary;
import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import com.imobhub.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every view of the deliveries must show; each test starts from none. */
public interface DeliveryReadsContract {

    Filter ANY = new Filter(null, null, null);

    DeliveryReads reads();

    Deliveries deliveries();

    private Delivery stored(String source) {
        var delivery =
                new Delivery(Ids.next(), source, DeliveriesContract.RECEIVED, "corpo".getBytes(StandardCharsets.UTF_8));
        deliveries().store(List.of(delivery));
        return delivery;
    }

    private Delivery done(String source) {
        var delivery = stored(source);
        deliveries().finish(List.of(delivery.id()));
        return delivery;
    }

    private Delivery kept(String source, String reason) {
        var delivery = stored(source);
        deliveries().keep(delivery.id(), reason);
        return delivery;
    }

    private List<UUID> ids(Filter filter) {
        return reads().list(filter, null, 100).items().stream()
                .map(DeliveryRow::id)
                .toList();
    }

    private static Filter in(DeliveryState state) {
        return new Filter(state, null, null);
    }

    private static Filter about(String words) {
        return new Filter(null, null, words);
    }

    @Test
    default void eachIsShownAsItStands() {
        var done = done("meta");
        var kept = kept("meta", "Object page is not read yet.");
        var later = stored("meta");
        var until = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        deliveries().postpone(later.id(), "Failed: X", until);

        assertThat(reads().list(ANY, null, 10).items())
                .containsExactly(
                        new DeliveryRow(
                                later.id(),
                                "meta",
                                later.receivedAt(),
                                5,
                                DeliveryState.PENDING,
                                1,
                                until,
                                "Failed: X"),
                        new DeliveryRow(
                                kept.id(),
                                "meta",
                                kept.receivedAt(),
                                5,
                                DeliveryState.KEPT,
                                0,
                                null,
                                "Object page is not read yet."),
                        new DeliveryRow(done.id(), "meta", done.receivedAt(), 5, DeliveryState.DONE, 0, null, null));
    }

    @Test
    default void eachStateCanBeAskedFor() {
        var done = done("meta");
        var kept = kept("meta", "why");
        var pending = stored("meta");

        assertThat(ids(in(DeliveryState.DONE))).containsExactly(done.id());
        assertThat(ids(in(DeliveryState.KEPT))).containsExactly(kept.id());
        assertThat(ids(in(DeliveryState.PENDING))).containsExactly(pending.id());
    }

    @Test
    default void oneSourceCanBeAskedFor() {
        var ours = kept("carrier-pigeon", "why");
        var done = done("carrier-pigeon");
        kept("meta", "why");

        assertThat(ids(new Filter(null, "carrier-pigeon", null))).containsExactly(done.id(), ours.id());
        assertThat(ids(new Filter(DeliveryState.KEPT, "carrier-pigeon", null))).containsExactly(ours.id());
        assertThat(ids(new Filter(null, "nobody", null))).isEmpty();
    }

    @Test
    default void wordsFindReasonsInAnyCaseAndLiterally() {
        var ours = kept("meta", "Object PAGE is not read yet.");
        kept("meta", "Field account_update is not read yet.");
        done("meta");

        assertThat(ids(about("object page"))).containsExactly(ours.id());
        assertThat(ids(about("%page"))).isEmpty();
        assertThat(ids(new Filter(DeliveryState.DONE, null, "page"))).isEmpty();
    }

    @Test
    default void anIdFindsItsDeliveryWhateverItsState() {
        var done = done("meta");
        stored("meta");

        assertThat(ids(about(done.id().toString()))).containsExactly(done.id());
        assertThat(ids(about(done.id().toString().toUpperCase(java.util.Locale.ROOT))))
                .containsExactly(done.id());
        assertThat(ids(about(UUID.randomUUID().toString()))).isEmpty();
        var mentions = kept("meta", "No channel is called " + done.id() + ".");
        assertThat(ids(about(done.id().toString()))).containsExactly(mentions.id(), done.id());
    }

    @Test
    default void pagesMissNothingAlsoWhileMoreCome() {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 7; i++) {
            all.addFirst(kept("meta", "why").id());
        }
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = reads().list(in(DeliveryState.KEPT), cursor, 3);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(3);
            page.items().forEach(row -> seen.add(row.id()));
            cursor = page.next();
            kept("meta", "while reading");
        } while (cursor != null);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    default void theLastPageSaysSoAlsoWhenItIsFull() {
        stored("meta");
        stored("meta");

        assertThat(reads().list(ANY, null, 2).next()).isNull();
        assertThat(reads().list(ANY, null, 1).next()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "2", "not-a-cursor", "018f0000-0000-7000-8000-00000000000g", "\u0000"})
    default void aForeignCursorIsRefused(String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reads().list(ANY, cursor, 10))
                .returns("invalid-field", Refusal::code)
                .returns("cursor", Refusal::field);
    }

    @Test
    default void aListShowsTheBeginningOfAReasonAndTheDeliveryAllOfIt() {
        var reason = "x".repeat(DeliveryReads.BRIEF + 1);
        var kept = kept("meta", reason);

        assertThat(reads().list(ANY, null, 1).items().getFirst().reason()).hasSize(DeliveryReads.BRIEF);
        assertThat(reads().find(kept.id()).orElseThrow().row().reason()).isEqualTo(reason);
    }

    @Test
    default void aDeliveryIsFoundWithItsBytes() {
        var delivery = done("meta");

        var opened = reads().find(delivery.id()).orElseThrow();

        assertThat(opened.delivery()).usingRecursiveComparison().isEqualTo(delivery);
        assertThat(opened.row().state()).isEqualTo(DeliveryState.DONE);
        assertThat(reads().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void theSummaryCounts() {
        done("meta");
        kept("meta", "why");
        var oldest = stored("carrier-pigeon");
        stored("meta");

        assertThat(reads().summary(Instant.now().minusSeconds(60)))
                .isEqualTo(new DeliverySummary(2, 1, oldest.receivedAt(), 4, List.of("carrier-pigeon", "meta")));
        assertThat(reads().summary(Instant.now().plusSeconds(60)).receivedToday())
                .isZero();
    }

    @Test
    default void theSummaryOfNothingIsNothing() {
        assertThat(reads().summary(Instant.EPOCH)).isEqualTo(new DeliverySummary(0, 0, null, 0, List.of()));
    }
}
