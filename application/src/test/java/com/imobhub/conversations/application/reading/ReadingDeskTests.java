package com.imobhub.conversations.application.reading;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.gestures.PresenceDesks;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDeskTests {

    private static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));

    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryFeed feed = new InMemoryFeed();
    private final InMemoryReads reads = new InMemoryReads(conversations);
    private final InMemoryMessageReads messageReads = new InMemoryMessageReads(messages);
    private final ReadingDesk desk = new ReadingDesk(
            reads,
            messageReads,
            this::seen,
            LiveFeeds.announcing(feed, reads, messageReads),
            PresenceDesks.showingNothing(reads));
    private final Conversation conversation = conversation();

    private OptionalInt seen(ConversationId id, MemberId member, MessageId upTo) {
        return messages.lock(List.of(upTo)).stream()
                .filter(it -> it.conversation().equals(id))
                .mapToInt(Message::inboundNo)
                .findFirst();
    }

    private Conversation conversation() {
        var person = Samples.person("Marina", Samples.phone());
        var contact = new InMemoryContacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(Samples.channel(), contact.id(), person.answerTo());
        return conversations.open(List.of(thread)).apply(thread);
    }

    private Message message() {
        var message = Samples.received(conversation, NOON, "Oi");
        messages.add(List.of(message));
        return message;
    }

    @Test
    void whatWasSeenIsToldToTheOtherScreensOfThatMemberOnly() {
        message();
        var second = message();

        desk.seen(ANA, conversation.id(), second.id());

        assertThat(feed.changes())
                .containsExactly(new Change.Seen(conversation.id().value(), 2, ANA.id()));
        assertThat(feed.after(0, 1).getFirst().concerns(MemberId.next())).isFalse();
    }

    @Test
    void nothingUnknownCanBeSeen() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.seen(ANA, conversation.id(), MessageId.next()))
                .returns("unknown-message", Refusal::code);
        assertThat(feed.changes()).isEmpty();
    }

    @Test
    void anEmptyThreadIsNoUnknownOne() {
        assertThat(desk.messages(ANA, conversation.id(), new Place.Newest(), 10).items())
                .isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.messages(ANA, ConversationId.next(), new Place.Newest(), 10))
                .returns("unknown-conversation", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.find(ANA, ConversationId.next()))
                .returns("unknown-conversation", Refusal::code);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 101, Integer.MAX_VALUE})
    void aPageHasOneToAHundredRows(int limit) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.list(ANA, null, limit))
                .returns("limit", Refusal::field);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.messages(ANA, conversation.id(), new Place.Newest(), limit))
                .returns("limit", Refusal::field);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aPageMayHaveThatMany(int limit) {
        assertThat(desk.list(ANA, null, limit).items()).hasSize(1);
        assertThat(desk.find(ANA, conversation.id()).id())
                .isEqualTo(conversation.id().value());
    }
}
