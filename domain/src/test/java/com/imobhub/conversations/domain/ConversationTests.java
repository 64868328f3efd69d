package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Address OLD = new Address.WhatsAppId("553190000123");
    private static final Author ANA = new Author.AMember(MemberId.next(), "Ana");

    private final Conversation conversation = new Conversation(
            ConversationId.next(),
            ChannelId.next(),
            ChannelKind.WHATSAPP_CLOUD,
            ContactId.next(),
            OLD,
            null,
            0,
            Window.NEVER_OPENED,
            null);

    private Message receive(Instant at) {
        return conversation.receive(MessageId.next(), at, OLD, new Content.Text("Oi"), Context.NONE);
    }

    private Message answer(String text, Instant now) {
        return conversation.answer(new Content.Text(text), Context.NONE, ANA, UUID.randomUUID(), now);
    }

    @Test
    void everyInboundMessageIsCounted() {
        var first = receive(NOON);
        var second = receive(NOON.plusSeconds(1));

        assertThat(first.inboundNo()).isEqualTo(1);
        assertThat(second.inboundNo()).isEqualTo(2);
        assertThat(conversation.inboundCount()).isEqualTo(2);
    }

    @Test
    void whatAContactWritesIsReceived() {
        var message = receive(NOON);

        assertThat(message.direction()).isEqualTo(Direction.INBOUND);
        assertThat(message.status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(message.author()).isEqualTo(new Author.TheContact());
        assertThat(message.conversation()).isEqualTo(conversation.id());
        assertThat(message.at()).isEqualTo(NOON);
        assertThat(message.clientId()).isNull();
    }

    @Test
    void aMessageOpensTheWindow() {
        receive(NOON);

        assertThat(conversation.window()).isEqualTo(new Window(NOON.plus(Duration.ofHours(24))));
    }

    @Test
    void weAnswerWhereTheContactWroteFrom() {
        var user = new Address.BusinessScopedUserId("BR.15");

        conversation.receive(MessageId.next(), NOON, user, new Content.Text("Oi"), Context.NONE);

        assertThat(conversation.address()).isEqualTo(user);
    }

    @Test
    void aLateArrivalDoesNotTellWhereToAnswer() {
        receive(NOON);
        var known = conversation.address();

        conversation.receive(
                MessageId.next(),
                NOON.minusSeconds(30),
                new Address.BusinessScopedUserId("BR.15"),
                new Content.Text("Oi"),
                Context.NONE);

        assertThat(conversation.address()).isEqualTo(known);
    }

    @Test
    void aLateArrivalCountsButIsNotTheNewest() {
        var newest = receive(NOON);

        var late = receive(NOON.minusSeconds(30));

        assertThat(conversation.last()).isEqualTo(new Conversation.Last(newest.id(), NOON));
        assertThat(late.inboundNo()).isEqualTo(2);
        assertThat(conversation.window().until()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void amongMessagesOfOneInstantTheGreatestIdIsTheNewest() {
        var smaller = MessageId.next();
        var greater = MessageId.next();

        conversation.receive(greater, NOON, OLD, new Content.Text("2"), Context.NONE);
        conversation.receive(smaller, NOON, OLD, new Content.Text("1"), Context.NONE);

        assertThat(conversation.last()).isEqualTo(new Conversation.Last(greater, NOON));
    }

    @Test
    void anAnswerIsQueuedAndTheNewest() {
        receive(NOON);
        var clientId = UUID.randomUUID();
        var now = NOON.plusSeconds(5);

        var answer = conversation.answer(new Content.Text("Olá"), Context.NONE, ANA, clientId, now);

        assertThat(answer.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(answer.status()).isEqualTo(MessageStatus.QUEUED);
        assertThat(answer.author()).isEqualTo(ANA);
        assertThat(answer.clientId()).isEqualTo(clientId);
        assertThat(answer.inboundNo()).isEqualTo(1);
        assertThat(answer.at()).isEqualTo(now);
        assertThat(conversation.last()).isEqualTo(new Conversation.Last(answer.id(), now));
        assertThat(conversation.inboundCount()).isEqualTo(1);
    }

    @Test
    void anAnswerDoesNotOpenTheWindow() {
        receive(NOON);
        answer("Olá", NOON.plusSeconds(60));

        assertThat(conversation.window().until()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void nobodyAnswersWhoeverNeverWrote() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer("Olá", NOON))
                .returns("window-closed", Refusal::code)
                .returns(Refusal.Kind.UNPROCESSABLE, Refusal::kind);
        assertThat(conversation.last()).isNull();
    }

    @Test
    void nobodyAnswersAfterADay() {
        receive(NOON);
        var end = NOON.plus(Duration.ofHours(24));

        assertThat(answer("Olá", end.minusMillis(1)).status()).isEqualTo(MessageStatus.QUEUED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer("Olá", end))
                .returns("window-closed", Refusal::code)
                .returns(Map.of("limit", 24L, "alternative", "template"), Refusal::facts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
    void anEmptyTextIsNotSent(String blank) {
        receive(NOON);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(blank, NOON))
                .returns("text-empty", Refusal::code)
                .returns(Refusal.Kind.INVALID, Refusal::kind)
                .returns("text", Refusal::field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "ã", "🏠"})
    void aTextMayHave4096Characters(String character) {
        receive(NOON);
        var longest = character.repeat(4096);

        assertThat(answer(longest, NOON).content()).isEqualTo(new Content.Text(longest));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer(longest + character, NOON))
                .returns("text-too-long", Refusal::code)
                .returns(Refusal.Kind.UNPROCESSABLE, Refusal::kind)
                .returns("text", Refusal::field);
    }

    @Test
    void whatWasTypedOnThePhoneIsOutgoingAndNeitherUnreadNorOpensTheWindow() {
        var echo = conversation.echo(MessageId.next(), NOON, new Content.Text("Já te ligo"), Context.NONE);

        assertThat(echo.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(echo.status()).isEqualTo(MessageStatus.SENT);
        assertThat(echo.author()).isEqualTo(new Author.ThePhone());
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.window()).isEqualTo(Window.NEVER_OPENED);
        assertThat(conversation.last()).isEqualTo(new Conversation.Last(echo.id(), NOON));
    }

    @Test
    void whatWasWrittenLongAgoChangesNothingButTheThread() {
        var text = new Content.Text("Segue a proposta");
        var newest = receive(NOON);

        var old = conversation.recall(
                MessageId.next(), NOON.minusSeconds(60), Direction.INBOUND, MessageStatus.RECEIVED, text, Context.NONE);
        var ours = conversation.recall(
                MessageId.next(), NOON.minusSeconds(50), Direction.OUTBOUND, MessageStatus.READ, text, Context.NONE);

        assertThat(old.author()).isEqualTo(new Author.TheContact());
        assertThat(old.inboundNo()).isEqualTo(1);
        assertThat(ours.author()).isEqualTo(new Author.ThePhone());
        assertThat(ours.status()).isEqualTo(MessageStatus.READ);
        assertThat(conversation.inboundCount()).isEqualTo(1);
        assertThat(conversation.window()).isEqualTo(new Window(NOON.plus(Duration.ofHours(24))));
        assertThat(conversation.last()).isEqualTo(new Conversation.Last(newest.id(), NOON));
    }

    @Test
    void aNoteIsNeitherUnreadNorTheNewestNorOpensTheWindow() {
        var note = conversation.note(
                MessageId.next(), NOON, new Content.SystemNote(Content.SystemNote.What.IDENTITY_CHANGED, "x"));

        assertThat(note.status()).isEqualTo(MessageStatus.RECEIVED);
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.last()).isNull();
        assertThat(conversation.window()).isEqualTo(Window.NEVER_OPENED);
    }

    private Message call(Instant end, Instant since) {
        return conversation.call(
                MessageId.next(), end, since, new Content.SystemNote(Content.SystemNote.What.CALL, "missed"));
    }

    @Test
    void aCallOpensTheWindowForADayAndIsOtherwiseANote() {
        var note = call(NOON.plusSeconds(20), NOON);
        var end = NOON.plus(Duration.ofHours(24));

        assertThat(note.at()).isEqualTo(NOON.plusSeconds(20));
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.last()).isNull();
        assertThat(answer("Você ligou?", end.minusMillis(1)).status()).isEqualTo(MessageStatus.QUEUED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> answer("Você ligou?", end))
                .returns("window-closed", Refusal::code);
    }

    @Test
    void anOldCallDoesNotShortenTheWindow() {
        receive(NOON);

        call(NOON.minusSeconds(1), NOON.minusSeconds(20));

        assertThat(conversation.window()).isEqualTo(new Window(NOON.plus(Duration.ofHours(24))));
    }

    private Conversation other(Address address, @Nullable MemberId assignee) {
        return new Conversation(
                ConversationId.next(),
                conversation.channel(),
                ChannelKind.WHATSAPP_CLOUD,
                ContactId.next(),
                address,
                null,
                0,
                Window.NEVER_OPENED,
                assignee);
    }

    @Test
    void itKnowsWhatTheThreadKnewThatItAbsorbed() {
        var user = new Address.BusinessScopedUserId("BR.1502576394655843");
        var member = MemberId.next();
        var other = other(user, member);
        receive(NOON);
        var last = other.receive(MessageId.next(), NOON.plusSeconds(1), user, new Content.Text("Oi"), Context.NONE);

        conversation.absorb(other, user);

        assertThat(conversation.inboundCount()).isEqualTo(2);
        assertThat(conversation.last()).isEqualTo(new Conversation.Last(last.id(), last.at()));
        assertThat(conversation.window()).isEqualTo(other.window());
        assertThat(conversation.address()).isEqualTo(user);
        assertThat(conversation.assignee()).isEqualTo(member);
    }

    @Test
    void whatItKnewBetterStays() {
        var first = other(OLD, MemberId.next());
        first.absorb(other(OLD, MemberId.next()), OLD);
        var message = receive(NOON);
        var before = conversation.window();

        conversation.absorb(first, OLD);

        assertThat(conversation.last()).isEqualTo(new Conversation.Last(message.id(), NOON));
        assertThat(conversation.window()).isEqualTo(before);
        assertThat(conversation.assignee()).isEqualTo(first.assignee());
    }

    @Test
    void whoeverHasANewNumberIsAnsweredThere() {
        var now = new Address.WhatsAppId("5531990000999");
        var user = new Address.BusinessScopedUserId("BR.1502576394655843");

        conversation.follow(new Hearsay.AddressChange(List.of(new Address.WhatsAppId("5531990000124")), List.of(now)));
        assertThat(conversation.address()).isEqualTo(OLD);

        conversation.follow(
                new Hearsay.AddressChange(List.of(new Address.WhatsAppId("5531990000123")), List.of(user, now)));
        assertThat(conversation.address()).isEqualTo(now);

        conversation.follow(new Hearsay.AddressChange(List.of(now), List.of(user)));
        assertThat(conversation.address()).isEqualTo(user);
    }

    @Test
    void aLeadOfAnAdIsFreeForThreeDaysAfterTheAnswer() {
        var ad = new Context(
                null, Context.Forwarded.NO, new Context.Ad("ad", null, null, null, null, null, null, null, null), null);
        conversation.receive(MessageId.next(), NOON, OLD, new Content.Text("Vi o anúncio"), ad);
        assertThat(conversation.window().freeEntry().isOpen(NOON)).isFalse();

        answer("Bom dia!", NOON.plusSeconds(60));

        assertThat(conversation.window().freeEntry().until())
                .isEqualTo(NOON.plusSeconds(60).plus(Duration.ofHours(72)));
        assertThat(conversation.window().until()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    }
}
