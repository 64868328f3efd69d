package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageSent;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SendOneTests extends DeskTest {

    private static final Failure RATE_LIMIT = new Failure(130429, "Rate limit hit", null);

    private final Conversation conversation = conversation(Samples.channel());
    private final Message message = queue(conversation, "Olá");

    private Message now() {
        return messages.get(message.id());
    }

    private List<String> moves() {
        return feed.changes().stream()
                .map(it -> ((Change.StatusMoved) it).status())
                .toList();
    }

    @Test
    void whatTheProviderTakesIsSent() {
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.1", Optional.empty());

        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
        assertThat(messages.identify(List.of(new ProviderId(conversation.channel(), "wamid.1"))))
                .containsValue(message.id());
        assertThat(events).containsExactly(new MessageSent(message.id(), conversation.id(), NOON));
        assertThat(moves()).containsExactly("sent");
        assertThat(sendDue()).isZero();
    }

    @Test
    void theAddressTheProviderCorrectsIsUsedFromThenOn() {
        var user = Samples.user();
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.1", Optional.of(user));

        sendDue();

        assertThat(conversations.lock(conversation.id()).orElseThrow().address())
                .isEqualTo(user);
    }

    @Test
    void whatTheProviderRefusesHasFailed() {
        var refused = new Failure(131026, "Message undeliverable", null);
        sender.script = outgoing -> new SendOutcome.Refused(refused);

        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(now().failure()).isEqualTo(refused);
        assertThat(events).containsExactly(new DeliveryFailed(message.id(), conversation.id(), 131026, NOON));
        assertThat(sendDue()).isZero();
    }

    @Test
    void aRefusedMessageDoesNotHoldTheNext() {
        var next = queue(conversation, "Ainda aí?");
        sender.script = outgoing -> new SendOutcome.Refused(RATE_LIMIT);
        sendDue();

        assertThat(sendDue()).isEqualTo(1);
        assertThat(messages.get(next.id()).status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void notNowIsTriedAgainLessAndLessOftenAndThenGivenUp() {
        sender.script = outgoing -> new SendOutcome.NotNow(RATE_LIMIT);

        for (var pause : List.of(1, 4, 16, 64)) {
            assertThat(sendDue()).isEqualTo(1);
            assertThat(now().failure()).isNull();
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(sendDue()).as("before %d s", pause).isZero();
            clock.advance(Duration.ofMillis(1));
        }
        assertThat(sendDue()).isEqualTo(1);

        assertThat(now().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(now().failure()).isEqualTo(RATE_LIMIT);
        assertThat(sender.sent).hasSize(5);
        clock.advance(Duration.ofDays(1));
        assertThat(sendDue()).isZero();
    }

    @Test
    void whatWorksAtLastIsSent() {
        sender.script = outgoing -> outgoing.attempt() < 2
                ? new SendOutcome.NotNow(RATE_LIMIT)
                : new SendOutcome.Accepted("wamid.1", Optional.empty());
        sendDue();
        clock.advance(Duration.ofSeconds(1));
        sendDue();
        clock.advance(Duration.ofSeconds(4));

        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
        assertThat(sender.sent).hasSize(3);
    }

    @Test
    void aRefusedChannelIsPausedAloneAndItsMessagesWait() {
        var other = queue(conversation(Samples.channel()), "other");
        sender.script = outgoing -> outgoing.message().equals(message.id())
                ? new SendOutcome.ChannelRefused(190, "Access token has expired")
                : new SendOutcome.Accepted("wamid.other", Optional.empty());

        sendDue();

        assertThat(paused).containsExactly(Map.entry(conversation.channel(), 190));
        assertThat(messages.get(other.id()).status()).isEqualTo(MessageStatus.SENT);
        assertThat(now().failure()).isNull();
        clock.advance(Duration.ofHours(1));
        assertThat(sendDue()).isZero();

        paused.clear();
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.1", Optional.empty());
        assertThat(sendDue()).isEqualTo(1);
        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whoseAnswerIsMissingIsNeverSentAgainAndReportedAfterTwoMinutes() {
        sender.script = outgoing -> new SendOutcome.Unknown("connection reset");
        sendDue();

        clock.advance(Duration.ofMinutes(2));
        sendOne.reportLost();
        assertThat(now().status()).isEqualTo(MessageStatus.SENDING);
        assertThat(sendDue()).isZero();

        clock.advance(Duration.ofMillis(1));
        sendOne.reportLost();
        assertThat(now().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(now().failure().title()).isEqualTo(Failure.MAYBE_SENT);
        assertThat(events(DeliveryFailed.class)).hasSize(1);
        assertThat(sender.sent).hasSize(1);

        sendOne.reportLost();
        assertThat(events(DeliveryFailed.class)).hasSize(1);
    }

    @Test
    void aStatusThatCameMeanwhileSavesItFromBeingReported() {
        sender.script = outgoing -> new SendOutcome.Unknown("connection reset");
        sendDue();
        messages.saveStatus(List.of(now().after(MessageStatus.SENT, null)), Map.of());

        clock.advance(Duration.ofMinutes(3));
        sendOne.reportLost();

        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
        assertThat(events).isEmpty();
    }

    @Test
    void aStatusThatOvertakesTheAnswerIsNotUndone() {
        sender.script = outgoing -> {
            messages.saveStatus(List.of(now().after(MessageStatus.DELIVERED, null)), Map.of());
            return new SendOutcome.Accepted("wamid.1", Optional.empty());
        };

        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.DELIVERED);
        assertThat(moves()).isEmpty();
    }

    @Test
    void whatNobodyCanSendFails() {
        var silent = new SendOne(
                List.of(),
                messages,
                outbox,
                (id, code, reason) -> paused.put(id, code),
                announcements,
                events::add,
                TransactionOperations.withoutTransaction(),
                clock);

        outbox.claim(1, NOON).forEach(silent::send);

        assertThat(now().failure()).isEqualTo(new Failure(null, "no-sender", null));
    }

    private <T> List<T> events(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
