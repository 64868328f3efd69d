package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Handover;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.application.sending.SlowDown;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ApplyStatusesTests extends InboxTest {

    private static final Failure UNDELIVERABLE = new Failure(131026, "Message undeliverable", null);

    private MessageId ours = MessageId.next();

    @BeforeEach
    void aMessageIsWithTheProvider() {
        deliver(text("wamid.in", NOON, "Oi"));
        inbox.applyNext();
        var conversation = conversations.all().getFirst();
        var message = Samples.answered(conversation, NOON, "Olá");
        messages.add(List.of(message));
        outbox.add(message, conversation);
        outbox.claim(1, NOON);
        ours = message.id();
        events.clear();
    }

    private void theProviderCallsIt(String name) {
        messages.claim(List.of(new Messages.Claim(new ProviderId(channel.id(), name), ours)));
    }

    private StatusReported report(String name, @Nullable MessageId echo, MessageStatus status) {
        return new StatusReported(
                route,
                name,
                echo == null ? null : Handover.of(echo.value().toString()),
                new Progress.Report(
                        status, NOON.plusSeconds(1), null, status == MessageStatus.FAILED ? UNDELIVERABLE : null),
                null);
    }

    private Message message() {
        return messages.get(ours);
    }

    private List<Change.StatusMoved> moves() {
        return feed.changes().stream()
                .filter(Change.StatusMoved.class::isInstance)
                .map(Change.StatusMoved.class::cast)
                .toList();
    }

    @Test
    void aReportMovesTheMessageAndTellsScreens() {
        theProviderCallsIt("wamid.out");
        deliver(report("wamid.out", null, MessageStatus.DELIVERED));

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(moves())
                .containsExactly(
                        new Change.StatusMoved(message().conversation().value(), ours.value(), "delivered", null));
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENT DELIVERED READ, READ",
        "READ DELIVERED SENT, READ",
        "DELIVERED SENT, DELIVERED",
        "FAILED SENT, FAILED",
        "FAILED DELIVERED, DELIVERED",
        "DELIVERED FAILED, DELIVERED",
        "SENT SENT SENT, SENT"
    })
    void reportsMayComeInAnyOrder(String order, MessageStatus end) {
        theProviderCallsIt("wamid.out");

        for (var status : order.split(" ")) {
            deliver(report("wamid.out", null, MessageStatus.valueOf(status)));
            inbox.applyNext();
        }

        assertThat(message().status()).isEqualTo(end);
    }

    @Test
    void reportsOfOneBatchAreOneMove() {
        theProviderCallsIt("wamid.out");
        deliver(
                report("wamid.out", null, MessageStatus.READ),
                report("wamid.out", null, MessageStatus.SENT),
                report("wamid.out", null, MessageStatus.DELIVERED));

        inbox.applyNext();

        assertThat(moves()).extracting(Change.StatusMoved::status).containsExactly("read");
    }

    @Test
    void aReportThatComesBeforeTheProvidersAnswerIsKnownByOurOwnId() {
        var delivery = deliver(report("wamid.out", ours, MessageStatus.SENT));

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
        assertThat(outbox.lost(NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void anEchoThatIsNotOursIsIgnored() {
        theProviderCallsIt("wamid.out");
        deliver(report("wamid.out", MessageId.next(), MessageStatus.SENT));

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aFailureIsPublishedOnceWithItsCode() {
        theProviderCallsIt("wamid.out");
        deliver(report("wamid.out", null, MessageStatus.FAILED));
        deliver(report("wamid.out", null, MessageStatus.FAILED));

        inbox.applyNext();

        assertThat(message().failure()).isEqualTo(UNDELIVERABLE);
        assertThat(events)
                .containsExactly(new DeliveryFailed(ours, message().conversation(), 131026, NOON.plusSeconds(1)));
    }

    @Test
    void aReportThatComesBeforeItsMessageIsAppliedOnceThatIsKnown() {
        var delivery = deliver(report("wamid.out", null, MessageStatus.READ));
        inbox.applyNext();
        assertThat(deliveries.isOpen(delivery.id())).isTrue();

        theProviderCallsIt("wamid.out");
        clock.advance(Duration.ofSeconds(1));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.READ);
        assertThat(deliveries.isOpen(delivery.id())).isFalse();
    }

    @Test
    void aReportAboutAStrangersMessageIsLetGoAfterAWhile() {
        var delivery = deliver(report("wamid.unknown", null, MessageStatus.READ));

        for (var pause = 1; pause <= 625; pause *= 5) {
            assertThat(inbox.applyNext()).isEqualTo(1);
            assertThat(deliveries.isOpen(delivery.id())).isTrue();
            clock.advance(Duration.ofSeconds(pause));
        }
        inbox.applyNext();

        assertThat(deliveries.isOpen(delivery.id())).isFalse();
    }

    @Test
    void aReportUnderOurOwnIdTeachesTheProvidersName() {
        deliver(report("wamid.out", ours, MessageStatus.SENT));
        inbox.applyNext();

        deliver(report("wamid.out", null, MessageStatus.DELIVERED));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void whenItGotWhereIsToldByTheProvider() {
        theProviderCallsIt("wamid.out");
        deliver(report("wamid.out", null, MessageStatus.READ), report("wamid.out", null, MessageStatus.DELIVERED));

        inbox.applyNext();

        assertThat(message().progress().reached())
                .containsEntry(MessageStatus.DELIVERED, NOON.plusSeconds(1))
                .containsEntry(MessageStatus.READ, NOON.plusSeconds(1));
    }

    @Test
    void anInboundMessageHasNoFurtherStatus() {
        deliver(report("wamid.in", null, MessageStatus.READ));

        inbox.applyNext();

        assertThat(messages.all().getFirst().status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(moves()).isEmpty();
    }

    private void itIsSentOnceMore() {
        messages.retire(List.of(ours));
        messages.saveProgress(List.of(message().retried()));
        outbox.settle(List.of(ours));
        outbox.requeue(ours, Attempts.NONE, NOON);
    }

    @ParameterizedTest
    @EnumSource(names = {"SENT", "FAILED"})
    void aFormerAttemptSaysNothingAboutTheNextOne(MessageStatus status) {
        theProviderCallsIt("wamid.first");
        messages.saveProgress(List.of(message().after(Progress.Report.failed(UNDELIVERABLE, NOON))));
        itIsSentOnceMore();

        deliver(report("wamid.first", ours, status));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(outbox.claim(1, NOON)).hasSize(1);
    }

    @Test
    void aFormerAttemptThatArrivedAfterAllIsNotRepeated() {
        theProviderCallsIt("wamid.first");
        messages.saveProgress(List.of(message().after(Progress.Report.failed(UNDELIVERABLE, NOON))));
        itIsSentOnceMore();

        deliver(report("wamid.first", null, MessageStatus.DELIVERED));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(outbox.claim(1, NOON)).isEmpty();
    }

    @Test
    void aReportAboutAnAttemptInDoubtSavesItFromBeingRepeated() {
        messages.saveProgress(List.of(message().after(Progress.Report.failed(Failure.maybeSent("lost"), NOON))));
        itIsSentOnceMore();

        deliver(report("wamid.first", ours, MessageStatus.SENT));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
        assertThat(outbox.claim(1, NOON)).isEmpty();
    }

    private StatusReported of(int round, MessageStatus status) {
        var told = report("wamid.round" + round, null, status);
        return new StatusReported(route, told.providerId(), new Handover(ours, round), told.report(), null);
    }

    @ParameterizedTest
    @CsvSource({"FAILED, QUEUED", "SENT, QUEUED", "DELIVERED, DELIVERED"})
    void whatBecameOfATimeOfWhichNobodyKnewSaysNothingAboutTheNext(MessageStatus told, MessageStatus then) {
        messages.saveProgress(List.of(message().after(Progress.Report.failed(Failure.maybeSent("lost"), NOON))));
        itIsSentOnceMore();

        deliver(of(1, told));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(then);
        deliver(of(2, MessageStatus.READ));
        inbox.applyNext();
        assertThat(message().status()).isEqualTo(MessageStatus.READ);
    }

    @Test
    void theFirstTimeCountsWhileNobodySentItAgain() {
        messages.saveProgress(List.of(message().after(Progress.Report.failed(Failure.maybeSent("lost"), NOON))));

        deliver(of(1, MessageStatus.SENT));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.SENT);
    }

    private StatusReported unpaid() {
        var failure = new Failure(131042, "Payment issue", null);
        return new StatusReported(
                route,
                "wamid.out",
                null,
                Progress.Report.failed(failure, NOON.plusSeconds(1)),
                null,
                new SendOutcome.ChannelRefused(131042, "Payment issue"));
    }

    @Test
    void aFailureThatConcernsTheChannelPausesItOnce() {
        theProviderCallsIt("wamid.out");
        deliver(unpaid(), unpaid());
        inbox.applyNext();
        deliver(unpaid());
        inbox.applyNext();

        assertThat(message().failure().code()).isEqualTo(131042);
        assertThat(paused).containsExactly(Map.entry(channel.id(), 131042));
        assertThat(events(DeliveryFailed.class)).hasSize(1);
    }

    @Test
    void oldNewsDoNotPauseAChannelThatMayBeInOrderAgain() {
        theProviderCallsIt("wamid.out");
        clock.advance(Duration.ofHours(2));
        deliver(unpaid());

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(paused).isEmpty();
    }

    @Test
    void aFormerAttemptPausesNothing() {
        theProviderCallsIt("wamid.out");
        messages.saveProgress(List.of(message().after(Progress.Report.failed(UNDELIVERABLE, NOON))));
        itIsSentOnceMore();
        deliver(unpaid());

        inbox.applyNext();

        assertThat(paused).isEmpty();
    }

    @Test
    void aLimitThatAStatusReportsSlowsTheNumber() {
        theProviderCallsIt("wamid.first");
        var failure = new Failure(130429, "Rate limit hit", null);
        deliver(new StatusReported(
                route,
                "wamid.first",
                null,
                Progress.Report.failed(failure, clock.instant()),
                null,
                new SendOutcome.NotNow(failure, Again.THE_NUMBER)));

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(events(SlowDown.class))
                .containsExactly(new SlowDown(channel.id(), Again.THE_NUMBER, clock.instant()));
    }

    private StatusReported outage(String name) {
        var failure = new Failure(131000, "Something went wrong", null);
        return new StatusReported(
                route,
                name,
                Handover.of(ours.value().toString()),
                Progress.Report.failed(failure, clock.instant()),
                null,
                new SendOutcome.NotNow(failure, Again.THRICE));
    }

    @ParameterizedTest
    @EnumSource(names = {"SENDING", "SENT"})
    void aFailureThatPassesIsSentAgainOnce(MessageStatus before) {
        theProviderCallsIt("wamid.first");
        messages.saveProgress(List.of(message().after(Progress.Report.of(before, NOON))));
        deliver(outage("wamid.first"), outage("wamid.first"));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(moves()).extracting(Change.StatusMoved::status).containsExactly("failed", "queued");
        assertThat(events(DeliveryFailed.class)).isEmpty();
        assertThat(outbox.claim(1, NOON)).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        assertThat(outbox.claim(1, clock.instant()))
                .extracting(Outgoing::attempts)
                .containsExactly(Attempts.NONE.and(Again.THRICE));

        deliver(outage("wamid.first"));
        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.SENDING);
        assertThat(outbox.claim(1, NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void aFailureThatDoesNotPassIsShownAtLast() {
        for (var attempt = 0; attempt < 4; attempt++) {
            assertThat(message().status()).as("attempt %d", attempt).isEqualTo(MessageStatus.SENDING);
            theProviderCallsIt("wamid." + attempt);
            deliver(outage("wamid." + attempt));
            inbox.applyNext();
            clock.advance(Duration.ofMinutes(1));
            outbox.claim(1, clock.instant());
        }

        assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(events(DeliveryFailed.class)).hasSize(1);
    }

    @Test
    void whatArrivedAllTheSameIsNotSentAgain() {
        theProviderCallsIt("wamid.first");
        deliver(outage("wamid.first"), report("wamid.first", ours, MessageStatus.DELIVERED));

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(outbox.claim(1, NOON.plusSeconds(600))).isEmpty();
    }

    @Test
    void whatFailedLongAgoIsLeftToPeople() {
        theProviderCallsIt("wamid.first");
        var late = outage("wamid.first");
        clock.advance(Duration.ofHours(2));
        deliver(late);

        inbox.applyNext();

        assertThat(message().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(outbox.claim(1, clock.instant())).isEmpty();
    }
}
