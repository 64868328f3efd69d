package com.imobhub.conversations.application.receiving;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                route, name, echo, status, NOON.plusSeconds(1), status == MessageStatus.FAILED ? UNDELIVERABLE : null);
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
    void aReportAboutAStrangersMessageIsKept() {
        var delivery = deliver(report("wamid.unknown", null, MessageStatus.READ));

        inbox.applyNext();

        assertThat(deliveries.keptBecause(delivery.id()))
                .contains("A status for message wamid.unknown, which is not here.");
    }

    @Test
    void anInboundMessageHasNoFurtherStatus() {
        deliver(report("wamid.in", null, MessageStatus.READ));

        inbox.applyNext();

        assertThat(messages.all().getFirst().status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(moves()).isEmpty();
    }
}
