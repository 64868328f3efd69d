package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.domain.Content;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswerDeskTests extends DeskTest {

    private static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));

    private final ConnectedChannel channel = Samples.channel();

    private final AnswerDesk desk = new AnswerDesk(
            conversations, contacts, messages, outbox, onlyThe(channel), announcements, dispatcher, clock);

    private static ChannelDirectory onlyThe(ConnectedChannel channel) {
        return new ChannelDirectory() {
            @Override
            public Optional<ConnectedChannel> find(ChannelId id) {
                return Optional.of(channel).filter(it -> it.id().equals(id));
            }

            @Override
            public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
                return Map.of(channel.route(), channel);
            }
        };
    }

    @Test
    void anAnswerIsQueuedAndShown() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();

        var answer = desk.answer(conversation.id(), new Content.Text("Olá"), clientId, ANA);

        assertThat(answer.status()).isEqualTo("queued");
        assertThat(answer.clientId()).isEqualTo(clientId);
        assertThat(answer.author().id()).isEqualTo(ANA.id().value());
        assertThat(feed.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.MessageAdded.class,
                        it -> assertThat(it.message()).isEqualTo(answer));
        assertThat(conversations
                        .lock(conversation.id())
                        .orElseThrow()
                        .last()
                        .message()
                        .value())
                .isEqualTo(answer.id());
        assertThat(sendDue()).isEqualTo(1);
    }

    @Test
    void theSameClientIdAgainIsTheSameMessage() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();
        var first = desk.answer(conversation.id(), new Content.Text("Olá"), clientId, ANA);

        var again = desk.answer(conversation.id(), new Content.Text("Olá de novo"), clientId, ANA);

        assertThat(again).isEqualTo(first);
        assertThat(messages.all()).hasSize(1);
        assertThat(feed.changes()).hasSize(1);
    }

    @Test
    void theSameClientIdIsKnownAlsoAfterTheWindowClosed() {
        var conversation = conversation(channel);
        var clientId = UUID.randomUUID();
        var first = desk.answer(conversation.id(), new Content.Text("Olá"), clientId, ANA);
        clock.advance(Duration.ofDays(2));

        assertThat(desk.answer(conversation.id(), new Content.Text("Olá"), clientId, ANA))
                .isEqualTo(first);
    }

    @Test
    void anAnswerOutsideTheWindowIsRefusedAndLeavesNothing() {
        var conversation = conversation(channel);
        clock.advance(Duration.ofHours(24));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(conversation.id(), new Content.Text("Olá"), UUID.randomUUID(), ANA))
                .returns("window-closed", Refusal::code);
        assertThat(messages.all()).isEmpty();
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    void nobodyAnswersInAConversationThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.answer(ConversationId.next(), new Content.Text("Olá"), UUID.randomUUID(), ANA))
                .returns("unknown-conversation", Refusal::code);
    }

    @Test
    void aPhoneNumberInAnyNotationFindsItsConversation() {
        var conversation = conversation(channel);
        var digits = conversation.address().value();
        var typed = "(" + digits.substring(2, 4) + ") " + digits.substring(5);

        var answer = desk.write(typed, channel.id(), new Content.Text("Olá"), UUID.randomUUID(), ANA);

        assertThat(messages.all().getFirst().conversation()).isEqualTo(conversation.id());
        assertThat(answer.text()).isEqualTo("Olá");
    }

    @Test
    void whoNeverWroteCannotBeWrittenTo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        desk.write("+55 31 99000-0123", channel.id(), new Content.Text("Olá"), UUID.randomUUID(), ANA))
                .returns("window-closed", Refusal::code);
    }

    @Test
    void nothingIsSentOverAChannelThatIsNotThere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write(
                        "+55 31 99000-0123", ChannelId.next(), new Content.Text("Olá"), UUID.randomUUID(), ANA))
                .returns("unknown-channel", Refusal::code);
    }

    @Test
    void nothingIsSentToWhatIsNoPhone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.write("Marina", channel.id(), new Content.Text("Olá"), UUID.randomUUID(), ANA))
                .returns("invalid-phone", Refusal::code);
    }
}
