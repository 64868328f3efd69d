package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.scheduled.Plan;
import com.imobhub.conversations.application.scheduled.ScheduledId;
import com.imobhub.conversations.application.scheduled.ScheduledMessage;
import com.imobhub.conversations.application.scheduled.ScheduledMessages;
import com.imobhub.conversations.application.scheduled.ScheduledMessages.Due;
import com.imobhub.conversations.application.scheduled.ScheduledState;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who keeps planned messages must do. Others may have planned something too. */
public interface ScheduledMessagesContract {

    Duration TAKEN = Duration.ofMinutes(1);

    ScheduledMessages scheduled();

    private ScheduledMessage planned(ConversationId conversation, Instant at, boolean cancelIfAnswered) {
        return planned(conversation, new Content.Text("Ainda procura?"), at, cancelIfAnswered);
    }

    private ScheduledMessage planned(
            ConversationId conversation, Content content, Instant at, boolean cancelIfAnswered) {
        var message = new ScheduledMessage(
                ScheduledId.next(),
                conversation,
                new Author.AMember(MemberId.next(), "Ana"),
                new Draft(UUID.randomUUID(), content, MessageId.next(), null),
                new Plan(at, cancelIfAnswered),
                ScheduledState.WAITING,
                null,
                NOON,
                1);
        scheduled().add(message);
        return message;
    }

    private List<ScheduledId> claimed(Instant now, ConversationId... of) {
        return scheduled().claim(1_000, now, now.plus(TAKEN)).stream()
                .filter(it -> List.of(of).contains(it.conversation()))
                .map(Due::id)
                .toList();
    }

    @Test
    default void whatIsKeptIsFoundAsItWas() {
        var conversation = ConversationId.next();
        var text = planned(conversation, NOON.plusSeconds(60), true);
        var place = planned(
                conversation, new Content.Location(-23.5, -46.6, "Plantão", null, null), NOON.plusSeconds(30), false);

        assertThat(scheduled().find(conversation, text.id())).contains(text);
        assertThat(scheduled().findByClientId(conversation, place.draft().clientId()))
                .contains(place);
        assertThat(scheduled().open(conversation)).containsExactly(place, text);
    }

    @Test
    default void nothingIsFoundInAnotherConversation() {
        var message = planned(ConversationId.next(), NOON, false);
        var other = ConversationId.next();

        assertThat(scheduled().find(other, message.id())).isEmpty();
        assertThat(scheduled().findByClientId(other, message.draft().clientId()))
                .isEmpty();
        assertThat(scheduled().open(other)).isEmpty();
    }

    @Test
    default void itIsTakenWhenItsTimeHasComeAndByOneOnly() {
        var conversation = ConversationId.next();
        var message = planned(conversation, NOON, false);

        assertThat(claimed(NOON.minusMillis(1), conversation)).isEmpty();
        assertThat(claimed(NOON, conversation)).containsExactly(message.id());
        assertThat(claimed(NOON.plusSeconds(1), conversation)).isEmpty();
    }

    @Test
    default void whatSomebodyTookAndLeftIsTakenAgain() {
        var conversation = ConversationId.next();
        var message = planned(conversation, NOON, false);
        claimed(NOON, conversation);

        assertThat(claimed(NOON.plus(TAKEN), conversation)).containsExactly(message.id());
    }

    @Test
    default void ofAConversationOnlyTheFirstIsTaken() {
        var conversation = ConversationId.next();
        var second = planned(conversation, NOON.plusSeconds(1), false);
        var first = planned(conversation, NOON, false);
        var elsewhere = planned(ConversationId.next(), NOON.plusSeconds(1), false);
        var now = NOON.plusSeconds(2);

        assertThat(claimed(now, conversation, elsewhere.conversation()))
                .containsExactlyInAnyOrder(first.id(), elsewhere.id());
        assertThat(claimed(now, conversation)).isEmpty();
        scheduled().save(first.answered());
        assertThat(claimed(now, conversation)).containsExactly(second.id());
    }

    @Test
    default void whatIsSavedAgainCanBeTakenAgain() {
        var conversation = ConversationId.next();
        var message = planned(conversation, NOON, false);
        claimed(NOON, conversation);

        scheduled().save(message);

        assertThat(claimed(NOON, conversation)).containsExactly(message.id());
    }

    @Test
    default void anAnswerCancelsOnlyWhatWasToBeCanceled() {
        var conversation = ConversationId.next();
        var marked = planned(conversation, NOON, true);
        var unmarked = planned(conversation, NOON.plusSeconds(1), false);
        var elsewhere = planned(ConversationId.next(), NOON, true);

        assertThat(scheduled().answered(List.of(conversation))).containsExactly(conversation);

        assertThat(scheduled().open(conversation)).containsExactly(marked.answered(), unmarked);
        assertThat(scheduled().open(elsewhere.conversation())).containsExactly(elsewhere);
        assertThat(scheduled().answered(List.of(conversation))).isEmpty();
        assertThat(claimed(NOON.plusSeconds(1), conversation)).containsExactly(unmarked.id());
    }
}
