package com.imobhub.conversations.application.gestures;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReactionDeskTests extends GestureTest {

    private static final Emoji THUMB = Emoji.of("👍");

    private Optional<String> reaction(Message to) {
        return messages.reaction(to.id(), Direction.OUTBOUND);
    }

    private Refusal refusal(ConversationId id, MessageId message, @Nullable Emoji emoji) {
        return catchThrowableOfType(Refusal.class, () -> reactions.react(id, message, emoji));
    }

    private void nothingHappened(Message message) {
        assertThat(reaction(message)).isEmpty();
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    void whatTheProviderTookIsRecordedAndShown() {
        var message = received(NOON, "wamid.1");

        var view = reactions.react(conversation.id(), message.id(), THUMB);

        assertThat(gestures.made).containsExactly("👍 to wamid.1");
        assertThat(reaction(message)).contains("👍");
        assertThat(view.id()).isEqualTo(message.id().value());
        assertThat(feed.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.MessageChanged.class,
                        it -> assertThat(it.message().id())
                                .isEqualTo(message.id().value()));
    }

    @Test
    void theNewestReactionCountsAndCanBeTakenBack() {
        var message = received(NOON, "wamid.1");
        reactions.react(conversation.id(), message.id(), THUMB);
        clock.advance(Duration.ofMillis(1));
        reactions.react(conversation.id(), message.id(), Emoji.of("❤️"));
        assertThat(reaction(message)).contains("❤️");

        clock.advance(Duration.ofMillis(1));
        reactions.react(conversation.id(), message.id(), null);

        assertThat(reaction(message)).isEmpty();
        assertThat(gestures.made).containsExactly("👍 to wamid.1", "❤️ to wamid.1", "nothing to wamid.1");
    }

    @Test
    void ourOwnMessagesCanBeReactedToOnceTheyHaveAName() {
        received(NOON, "wamid.1");
        var answered = Samples.answered(conversation, NOON, "Olá");
        messages.add(List.of(answered));
        assertThat(refusal(conversation.id(), answered.id(), THUMB).code()).isEqualTo("not-reactable");

        keep(answered, "wamid.2");
        reactions.react(conversation.id(), answered.id(), THUMB);

        assertThat(reaction(answered)).contains("👍");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatTheProviderDidNotTakeIsNotRecorded(
            GestureOutcome outcome, Refusal.Kind kind, String code, Map<String, Object> facts) {
        var message = received(NOON, "wamid.1");
        gestures.outcome = outcome;

        assertThat(refusal(conversation.id(), message.id(), THUMB))
                .returns(kind, Refusal::kind)
                .returns(code, Refusal::code)
                .returns(facts, Refusal::facts);
        nothingHappened(message);
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(
                        new GestureOutcome.Refused(new Failure(131047, "Re-engagement", null)),
                        Refusal.Kind.UNPROCESSABLE,
                        "provider-refused",
                        Map.of("providerCode", 131047)),
                Arguments.of(
                        new GestureOutcome.Refused(new Failure(null, "channel-gone", null)),
                        Refusal.Kind.UNPROCESSABLE,
                        "provider-refused",
                        Map.of()),
                Arguments.of(
                        new GestureOutcome.Busy(new Failure(130429, "Rate limit hit", null)),
                        Refusal.Kind.UNAVAILABLE,
                        "provider-busy",
                        Map.of("providerCode", 130429)),
                Arguments.of(
                        new GestureOutcome.Unreachable("timeout"),
                        Refusal.Kind.UNAVAILABLE,
                        "provider-unreachable",
                        Map.of()));
    }

    @Test
    void aChannelThatIsRefusedIsPausedAndAskedNoMore() {
        var message = received(NOON, "wamid.1");
        gestures.outcome = new GestureOutcome.ChannelRefused(190, "Token expired");

        assertThat(refusal(conversation.id(), message.id(), THUMB).code()).isEqualTo("channel-paused");
        assertThat(paused).containsEntry(channel.id(), 190);
        assertThat(refusal(conversation.id(), message.id(), THUMB).code()).isEqualTo("channel-paused");

        assertThat(gestures.made).hasSize(1);
        nothingHappened(message);
    }

    @Test
    void onlyWhatStandsInTheConversationIsReactedTo() {
        var message = received(NOON, "wamid.1");
        var other = conversation();
        var elsewhere = keep(Samples.received(other, NOON, "Oi"), "wamid.2");

        assertThat(refusal(ConversationId.next(), message.id(), THUMB).code()).isEqualTo("unknown-conversation");
        assertThat(refusal(conversation.id(), MessageId.next(), THUMB).code()).isEqualTo("unknown-message");
        assertThat(refusal(conversation.id(), elsewhere.id(), THUMB).code()).isEqualTo("unknown-message");
        assertThat(gestures.made).isEmpty();
    }

    @Test
    void nobodyReactsToWhatNobodyWrote() {
        received(NOON, "wamid.1");
        var note = keep(
                conversation.note(
                        MessageId.next(), NOON, new Content.SystemNote(Content.SystemNote.What.CALL, "Chamada")),
                "wamid.2");

        assertThat(refusal(conversation.id(), note.id(), THUMB).code()).isEqualTo("not-reactable");
        assertThat(gestures.made).isEmpty();
    }

    @Test
    void anOldMessageIsReactedToForThirtyDaysOnly() {
        var old = received(NOON.minus(Duration.ofDays(30)), "wamid.1");
        var older = received(NOON.minus(Duration.ofDays(30)).minusSeconds(1), "wamid.2");
        received(NOON, "wamid.3");

        reactions.react(conversation.id(), old.id(), THUMB);

        assertThat(refusal(conversation.id(), older.id(), THUMB))
                .returns("too-old", Refusal::code)
                .returns(Map.of("limit", 30L, "alternative", "quote"), Refusal::facts);
    }

    @Test
    void afterADayNobodyReacts() {
        var message = received(NOON, "wamid.1");
        clock.advance(Duration.ofHours(24));

        assertThat(refusal(conversation.id(), message.id(), THUMB))
                .returns("window-closed", Refusal::code)
                .returns(Map.of("alternative", "template", "limit", 24L), Refusal::facts);
        assertThat(refusal(conversation.id(), message.id(), null).code()).isEqualTo("window-closed");
        assertThat(gestures.made).isEmpty();
    }
}
