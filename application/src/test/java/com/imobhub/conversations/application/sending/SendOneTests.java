package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.DeliveryFailed;
import com.imobhub.conversations.MessageSent;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionOperations;

class SendOneTests extends DeskTest {

    private static final Failure OUTAGE = new Failure(131000, "Something went wrong", null);
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
    void whatTheProviderHoldsIsNeitherSentNorLost() {
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.1", Optional.empty(), true);

        sendDue();
        clock.advance(Duration.ofHours(1));
        sendOne.reportLost();

        assertThat(now().status()).isEqualTo(MessageStatus.HELD);
        assertThat(events).isEmpty();
        assertThat(moves()).containsExactly("held");
        assertThat(now().after(Progress.Report.of(MessageStatus.SENT, NOON)).status())
                .isEqualTo(MessageStatus.SENT);
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
    void whoeverTheProviderCallsByAnotherAddressIsRecognisedByIt() {
        var user = Samples.user();
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.1", Optional.of(user));

        sendDue();

        var person = Samples.person(null, user);
        assertThat(contacts.resolve(List.of(person)).apply(person).id()).isEqualTo(conversation.contact());
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

    private void refuse(Failure failure, Again again) {
        sender.script = outgoing -> new SendOutcome.NotNow(failure, again);
    }

    @Test
    void theProviderMaySayHowLongToWait() {
        var minutes = Duration.ofMinutes(17);
        sender.script = outgoing -> new SendOutcome.NotNow(OUTAGE, Again.THE_APP, minutes);
        sendDue();

        clock.advance(minutes.minusSeconds(1));
        assertThat(sendDue()).isZero();
        clock.advance(Duration.ofSeconds(3));
        assertThat(sendDue()).isEqualTo(1);
    }

    @Test
    void notNowIsTriedAgainLessAndLessOftenAndThenGivenUp() {
        refuse(OUTAGE, Again.THRICE);

        for (var pause : List.of(1, 4, 16)) {
            assertThat(sendDue()).isEqualTo(1);
            assertThat(now().failure()).isNull();
            assertThat(now().status()).isEqualTo(MessageStatus.QUEUED);
            clock.advance(Duration.ofSeconds(pause).minusMillis(1));
            assertThat(sendDue()).as("before %d s", pause).isZero();
            clock.advance(Duration.ofMillis(1 + pause * 250));
        }
        assertThat(sendDue()).isEqualTo(1);

        assertThat(now().status()).isEqualTo(MessageStatus.FAILED);
        assertThat(now().failure()).isEqualTo(OUTAGE);
        assertThat(sender.sent).hasSize(4);
        assertThat(moves()).containsExactly("queued", "queued", "queued", "failed");
        clock.advance(Duration.ofDays(1));
        assertThat(sendDue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"TWICE, 3", "THRICE, 4", "BACK_OFF, 8", "IN_AN_HOUR, 2", "THE_PERSON, 8", "THE_NUMBER, 20"})
    void everythingIsGivenUpAtLast(Again again, int attempts) {
        refuse(OUTAGE, again);

        for (var i = 0; i < 100; i++) {
            sendDue();
            clock.advance(Duration.ofHours(2));
        }

        assertThat(sender.sent).hasSize(attempts);
        assertThat(now().failure()).isEqualTo(OUTAGE);
    }

    @Test
    void eachReasonHasAPatienceOfItsOwn() {
        var answers = new ArrayDeque<>(List.of(
                Again.THE_NUMBER,
                Again.THE_NUMBER,
                Again.THE_NUMBER,
                Again.THE_NUMBER,
                Again.THE_NUMBER,
                Again.THRICE,
                Again.TWICE,
                Again.THRICE,
                Again.THRICE,
                Again.THRICE));
        sender.script = outgoing -> new SendOutcome.NotNow(OUTAGE, answers.remove());

        while (answers.size() > 1) {
            assertThat(sendDue()).isEqualTo(1);
            assertThat(now().status()).isEqualTo(MessageStatus.QUEUED);
            clock.advance(Duration.ofHours(1));
        }
        assertThat(sendDue()).isEqualTo(1);

        assertThat(now().status()).isEqualTo(MessageStatus.FAILED);
    }

    @Test
    void thePauseOfAReasonStartsFromItsBeginning() {
        refuse(RATE_LIMIT, Again.THE_NUMBER);
        for (var i = 0; i < 5; i++) {
            sendDue();
            clock.advance(Duration.ofMinutes(2));
        }
        refuse(new Failure(131056, "Pair rate limit", null), Again.THE_PERSON);
        sendDue();
        clock.advance(Duration.ofMillis(999));
        assertThat(sendDue()).isZero();
        clock.advance(Duration.ofMillis(251));

        assertThat(sendDue()).isEqualTo(1);
    }

    @Test
    void aRefusedChannelCostsAMessageNoPatience() {
        for (var i = 0; i < 5; i++) {
            sender.script = outgoing -> new SendOutcome.ChannelRefused(190, "Access token has expired");
            sendDue();
            paused.clear();
        }
        refuse(OUTAGE, Again.IN_AN_HOUR);

        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    void whoGetsTooMuchHoldsUpNobodyElse() {
        var other = queue(conversation, "behind it");
        var elsewhere = queue(conversation(Samples.channel()), "elsewhere");
        sender.script = outgoing -> outgoing.message().equals(message.id())
                ? new SendOutcome.NotNow(new Failure(131056, "Pair rate limit", null), Again.THE_PERSON)
                : new SendOutcome.Accepted("wamid.other", Optional.empty());

        sendDue();

        assertThat(messages.get(elsewhere.id()).status()).isEqualTo(MessageStatus.SENT);
        assertThat(messages.get(other.id()).status()).isEqualTo(MessageStatus.QUEUED);
    }

    @Test
    void aNumberThatSendsTooMuchWaitsAsAWhole() {
        refuse(RATE_LIMIT, Again.THE_NUMBER);
        sendDue();
        var channel = channelOf(conversation);
        var neighbour = queue(conversation(channel), "neighbour");
        var free = queue(conversation(Samples.channel()), "free");
        sender.script = outgoing ->
                new SendOutcome.Accepted("wamid." + outgoing.message().value(), Optional.empty());

        assertThat(sendDue()).isEqualTo(1);
        assertThat(messages.get(free.id()).status()).isEqualTo(MessageStatus.SENT);
        clock.advance(Duration.ofSeconds(2));

        sendDue();
        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
        assertThat(messages.get(neighbour.id()).status()).isEqualTo(MessageStatus.SENT);
    }

    private static ConnectedChannel channelOf(Conversation conversation) {
        return new ConnectedChannel(conversation.channel(), conversation.kind(), "Vendas", "1", ChannelState.CONNECTED);
    }

    @Test
    void aReportThatOvertakesARefusalIsBelieved() {
        sender.script = outgoing -> {
            messages.saveProgress(List.of(now().after(Progress.Report.of(MessageStatus.SENT, NOON))));
            outbox.settle(List.of(message.id()));
            return new SendOutcome.NotNow(OUTAGE, Again.BACK_OFF);
        };
        sendDue();
        clock.advance(Duration.ofHours(1));

        assertThat(sendDue()).isZero();
        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void whatWorksAtLastIsSent() {
        sender.script = outgoing -> outgoing.attempts().answers().size() < 2
                ? new SendOutcome.NotNow(OUTAGE, Again.BACK_OFF)
                : new SendOutcome.Accepted("wamid.1", Optional.empty());
        sendDue();
        clock.advance(Duration.ofMillis(1_250));
        sendDue();
        clock.advance(Duration.ofSeconds(5));

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
        assertThat(now().status()).isEqualTo(MessageStatus.QUEUED);
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
        messages.saveProgress(List.of(now().after(Progress.Report.of(MessageStatus.SENT, NOON))));

        clock.advance(Duration.ofMinutes(3));
        sendOne.reportLost();

        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
        assertThat(events).isEmpty();
    }

    @Test
    void anAnswerThatComesAfterItsFailureDoesNotCallOffTheNextAttempt() {
        sender.script = outgoing -> {
            var name = new ProviderId(conversation.channel(), "wamid.1");
            messages.claim(List.of(new Messages.Claim(name, message.id())));
            outbox.settle(List.of(message.id()));
            var failed = now().after(Progress.Report.failed(OUTAGE, NOON));
            messages.saveProgress(List.of(SendsAgain.of(messages, outbox, clock)
                    .later(failed, Again.THRICE)
                    .orElseThrow()));
            return new SendOutcome.Accepted("wamid.1", Optional.empty());
        };
        sendDue();

        assertThat(now().status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(events).isEmpty();
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.2", Optional.empty());
        clock.advance(Duration.ofSeconds(2));
        assertThat(sendDue()).isEqualTo(1);
        assertThat(now().status()).isEqualTo(MessageStatus.SENT);
    }

    @Test
    void aStatusThatOvertakesTheAnswerIsNotUndone() {
        sender.script = outgoing -> {
            messages.saveProgress(List.of(now().after(Progress.Report.of(MessageStatus.DELIVERED, NOON))));
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
                contacts,
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
