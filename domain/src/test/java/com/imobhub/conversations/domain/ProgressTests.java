package com.imobhub.conversations.domain;

import static com.imobhub.conversations.domain.MessageStatus.DELIVERED;
import static com.imobhub.conversations.domain.MessageStatus.FAILED;
import static com.imobhub.conversations.domain.MessageStatus.PLAYED;
import static com.imobhub.conversations.domain.MessageStatus.QUEUED;
import static com.imobhub.conversations.domain.MessageStatus.READ;
import static com.imobhub.conversations.domain.MessageStatus.RECEIVED;
import static com.imobhub.conversations.domain.MessageStatus.SENDING;
import static com.imobhub.conversations.domain.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.domain.Progress.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgressTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Failure UNDELIVERABLE = new Failure(131026, "Message undeliverable", null);

    private final Progress sending = Progress.at(SENDING);

    private static List<List<Report>> permutations(List<Report> reports) {
        if (reports.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Report>>();
        for (var first : reports) {
            var rest = new ArrayList<>(reports);
            rest.remove(first);
            for (var order : permutations(rest)) {
                var permutation = new ArrayList<Report>();
                permutation.add(first);
                permutation.addAll(order);
                all.add(permutation);
            }
        }
        return all;
    }

    private static Progress after(Progress start, List<Report> reports) {
        return reports.stream().reduce(start, Progress::after, (one, other) -> other);
    }

    @Test
    void everythingThatIsKeptIsTheSameInEveryOrder() {
        var reports = List.of(
                new Report(SENT, NOON, "{\"billable\":true}", null),
                new Report(DELIVERED, NOON.plusSeconds(2), "{\"billable\":false}", null),
                Report.of(DELIVERED, NOON.plusSeconds(3)),
                Report.of(READ, NOON.plusSeconds(2)),
                Report.of(PLAYED, NOON.plusSeconds(9)),
                Report.failed(UNDELIVERABLE, NOON.plusSeconds(1)));
        var inOrder = after(sending, reports);

        for (var permutation : permutations(reports)) {
            assertThat(after(sending, permutation)).as("%s", permutation).isEqualTo(inOrder);
        }
        assertThat(inOrder.status()).isEqualTo(PLAYED);
        assertThat(inOrder.failure()).isNull();
        assertThat(inOrder.price()).isEqualTo(new Price("{\"billable\":false}", true));
        assertThat(inOrder.reached())
                .containsEntry(SENT, NOON)
                .containsEntry(DELIVERED, NOON.plusSeconds(2))
                .containsEntry(READ, NOON.plusSeconds(2))
                .containsEntry(PLAYED, NOON.plusSeconds(9));
    }

    @Test
    void aFailureIsTheSameInEveryOrderToo() {
        var reports = List.of(
                Report.of(SENT, NOON), Report.failed(UNDELIVERABLE, NOON.plusSeconds(1)), Report.of(SENT, NOON));

        for (var permutation : permutations(reports)) {
            assertThat(after(sending, permutation)).isEqualTo(after(sending, reports));
        }
        assertThat(after(sending, reports).failure()).isEqualTo(UNDELIVERABLE);
    }

    @Test
    void ofSeveralPricesAndReasonsTheSameOnesAreKeptInEveryOrder() {
        var reports = List.of(
                new Report(SENT, NOON, "{\"category\":\"utility\"}", null),
                new Report(SENT, NOON, "{\"category\":\"service\"}", null),
                Report.failed(Failure.maybeSent("No answer."), NOON.minusSeconds(5)),
                Report.failed(new Failure(131049, "Meta chose not to deliver", null), NOON.plusSeconds(2)),
                Report.failed(UNDELIVERABLE, NOON.plusSeconds(1)),
                Report.failed(new Failure(131000, "Something went wrong", null), NOON.plusSeconds(1)));

        for (var permutation : permutations(reports)) {
            var progress = after(sending, permutation);
            assertThat(progress.price()).isEqualTo(new Price("{\"category\":\"utility\"}", false));
            assertThat(progress.failure()).isEqualTo(new Failure(131000, "Something went wrong", null));
            assertThat(progress).as("%s", permutation).isEqualTo(after(sending, reports));
        }
    }

    @Test
    void ofTwoPricesThatStandTheSameOneIsKeptInEveryOrder() {
        var reports = List.of(
                new Report(DELIVERED, NOON, "{\"type\":\"regular\"}", null),
                new Report(SENT, NOON, "{\"type\":\"zero\"}", null),
                Report.failed(Failure.maybeSent("No answer."), NOON.plusSeconds(9)),
                new Report(READ, NOON, "{\"type\":\"free_customer_service\"}", null));

        for (var permutation : permutations(reports)) {
            var progress = after(sending, permutation);
            assertThat(progress.price()).isEqualTo(new Price("{\"type\":\"regular\"}", true));
            assertThat(progress).as("%s", permutation).isEqualTo(after(sending, reports));
        }
    }

    @Test
    void theSameReportTwiceSaysNothingNew() {
        var read = sending.after(Report.of(READ, NOON));

        assertThat(read.after(Report.of(READ, NOON))).isEqualTo(read);
        assertThat(read.after(Report.of(READ, NOON.plusSeconds(5)))).isEqualTo(read);
    }

    @Test
    void aDeliveryAfterItWasReadIsRememberedWithoutGoingBack() {
        var read = sending.after(Report.of(READ, NOON));
        var delivered = read.after(Report.of(DELIVERED, NOON));

        assertThat(delivered.status()).isEqualTo(READ);
        assertThat(delivered.reached()).containsEntry(DELIVERED, NOON);
    }

    @Test
    void theFirstFailureStands() {
        var failed = sending.after(Report.failed(UNDELIVERABLE, NOON));

        assertThat(failed.after(Report.failed(Failure.maybeSent("lost"), NOON))).isEqualTo(failed);
        assertThat(failed.failure()).isEqualTo(UNDELIVERABLE);
    }

    @Test
    void proofOfDeliveryClearsTheFailure() {
        for (var proof : List.of(DELIVERED, READ, PLAYED)) {
            var delivered = sending.after(Report.failed(UNDELIVERABLE, NOON)).after(Report.of(proof, NOON));

            assertThat(delivered.status()).isEqualTo(proof);
            assertThat(delivered.failure()).isNull();
        }
    }

    @Test
    void anyReportAboutWhatMayHaveBeenSentIsNews() {
        var lost = sending.after(Report.failed(Failure.maybeSent("No answer."), NOON));

        assertThat(lost.status()).isEqualTo(FAILED);
        assertThat(lost.after(Report.of(SENT, NOON)).status()).isEqualTo(SENT);
        assertThat(lost.after(Report.of(SENT, NOON)).failure()).isNull();
        assertThat(lost.after(Report.failed(UNDELIVERABLE, NOON)).failure()).isEqualTo(UNDELIVERABLE);
    }

    @Test
    void whatWeReceivedGoesNowhere() {
        var received = Progress.at(RECEIVED);

        assertThat(received.after(Report.of(READ, NOON))).isEqualTo(received);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsBeingSentIsTakenBack(MessageStatus status) {
        assertThat(Progress.at(status).takenBack().status()).isEqualTo(status == SENDING ? QUEUED : status);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatFailedIsRetried(MessageStatus status) {
        assertThat(Progress.at(status).retried().status()).isEqualTo(status == FAILED ? QUEUED : status);
    }

    @Test
    void whatIsRetriedStartsAfresh() {
        var retried = sending.after(Report.of(SENT, NOON))
                .after(Report.failed(UNDELIVERABLE, NOON))
                .retried();

        assertThat(retried).isEqualTo(Progress.at(QUEUED));
        assertThat(retried.after(Report.of(SENT, NOON)).status()).isEqualTo(SENT);
    }
}
