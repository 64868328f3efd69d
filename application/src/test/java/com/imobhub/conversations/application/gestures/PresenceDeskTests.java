package com.imobhub.conversations.application.gestures;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.Presence;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.shared.Refusal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PresenceDeskTests extends GestureTest {

    @AfterEach
    void noTransactionIsLeft() {
        TransactionSynchronizationManager.clear();
    }

    @Test
    void theContactHearsOnceThatTheNewestWasRead() {
        received(NOON, "wamid.1");
        received(NOON, "wamid.2");

        presences.seen(conversation.id(), 2);
        presences.seen(conversation.id(), 2);
        presences.seen(conversation.id(), 1);

        assertThat(gestures.made).containsExactly("read wamid.2");
    }

    @Test
    void whatComesLaterIsToldWhenItIsSeen() {
        received(NOON, "wamid.1");
        presences.seen(conversation.id(), 1);
        received(NOON.plusSeconds(1), "wamid.2");
        presences.seen(conversation.id(), 1);

        presences.seen(conversation.id(), 2);

        assertThat(gestures.made).containsExactly("read wamid.1", "read wamid.2");
    }

    @Test
    void nothingIsToldBeforeTheCommitAndNothingAfterARollback() {
        received(NOON, "wamid.1");
        TransactionSynchronizationManager.initSynchronization();

        presences.seen(conversation.id(), 1);

        assertThat(gestures.made).isEmpty();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        assertThat(gestures.made).containsExactly("read wamid.1");
    }

    @Test
    void whateverTheProviderSaysItIsNotToldAgainAndPausesNothing() {
        received(NOON, "wamid.1");
        for (var outcome : List.of(
                new GestureOutcome.Refused(new Failure(131009, "Unknown", null)),
                new GestureOutcome.ChannelRefused(190, "Token"),
                new GestureOutcome.Unreachable("away"))) {
            gestures.outcome = outcome;
            assertThatCode(() -> presences.seen(conversation.id(), 1)).doesNotThrowAnyException();
        }

        assertThat(gestures.made).containsExactly("read wamid.1");
        assertThat(paused).isEmpty();
    }

    @Test
    void anErrandThatFailsHarmsNobody() {
        received(NOON, "wamid.1");
        gestures.outcome = null;

        assertThatCode(() -> presences.seen(conversation.id(), 1)).doesNotThrowAnyException();
    }

    @Test
    void receiptsCanBeSwitchedOffAndComeAgainWithTheNextMessageSeen() {
        received(NOON, "wamid.1");
        presence = new Presence(false, true);
        presences.seen(conversation.id(), 1);
        presences.typing(ANA, conversation.id());
        assertThat(gestures.made).isEmpty();

        presence = new Presence(true, false);
        presences.seen(conversation.id(), 1);

        assertThat(gestures.made).containsExactly("read wamid.1");
    }

    @Test
    void aPausedChannelShowsNothing() {
        received(NOON, "wamid.1");
        paused.put(channel.id(), 190);

        presences.seen(conversation.id(), 1);
        presences.typing(ANA, conversation.id());

        assertThat(gestures.made).isEmpty();
    }

    @Test
    void whoeverTypesIsSeenOnceInAWhile() {
        received(NOON, "wamid.1");

        presences.typing(ANA, conversation.id());
        presences.typing(ANA, conversation.id());
        clock.advance(Duration.ofSeconds(14));
        presences.typing(ANA, conversation.id());
        assertThat(gestures.made).containsExactly("typing after wamid.1");
        clock.advance(Duration.ofSeconds(1));
        presences.typing(ANA, conversation.id());

        assertThat(gestures.made).hasSize(2);
    }

    @Test
    void typingCanBeSwitchedOff() {
        received(NOON, "wamid.1");
        presence = new Presence(true, false);

        presences.typing(ANA, conversation.id());

        assertThat(gestures.made).isEmpty();
    }

    @Test
    void withoutARecentMessageThereIsNothingToTypeUnder() {
        received(NOON.minus(Duration.ofDays(30)), "wamid.1");

        presences.typing(ANA, conversation.id());
        presences.seen(conversation.id(), 1);

        assertThat(gestures.made).isEmpty();
    }

    @Test
    void nobodyTypesInAConversationThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> presences.typing(ANA, ConversationId.next()))
                .returns("unknown-conversation", Refusal::code);
    }
}
