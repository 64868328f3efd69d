package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.ANA;
import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Edit;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every place that keeps messages must do. */
public interface MessagesContract {

    Messages messages();

    private static Message inbound(Content content) {
        return inbound(content, Context.NONE);
    }

    private static Message inbound(Content content, Context context) {
        return new Message(
                MessageId.next(),
                ConversationId.next(),
                NOON,
                Direction.INBOUND,
                content,
                context,
                Progress.at(MessageStatus.RECEIVED),
                new Author.TheContact(),
                7,
                null);
    }

    private static Message outbound(MessageStatus status) {
        return new Message(
                MessageId.next(),
                ConversationId.next(),
                NOON.plusMillis(123),
                Direction.OUTBOUND,
                new Content.Text("Olá"),
                Context.NONE,
                Progress.at(status),
                ANA,
                7,
                UUID.randomUUID());
    }

    private Message kept(MessageId id) {
        return messages().lock(List.of(id)).getFirst();
    }

    private static ProviderId providerId() {
        return new ProviderId(ChannelId.next(), "wamid." + UUID.randomUUID());
    }

    @Test
    default void aProviderIdIsClaimedOnce() {
        var id = providerId();
        var first = MessageId.next();

        assertThat(messages().claim(List.of(new Messages.Claim(id, first)))).containsExactly(id);
        assertThat(messages().claim(List.of(new Messages.Claim(id, MessageId.next()))))
                .isEmpty();
        assertThat(messages().identify(List.of(id))).containsExactly(Map.entry(id, first));
        assertThat(messages().nameOf(first)).contains(id);
        assertThat(messages().nameOf(MessageId.next())).isEmpty();
    }

    @Test
    default void theNameOfAFormerAttemptIsKnownButNotUsed() {
        var message = MessageId.next();
        var former = providerId();
        var other = providerId();
        messages().claim(List.of(new Messages.Claim(former, message), new Messages.Claim(other, MessageId.next())));

        messages().retire(List.of(message));
        assertThat(messages().nameOf(message)).contains(former);
        var current = providerId();
        messages().claim(List.of(new Messages.Claim(current, message)));

        assertThat(messages().nameOf(message)).contains(current);
        assertThat(messages().identify(List.of(former))).containsExactly(Map.entry(former, message));
        assertThat(messages().retired(List.of(former, current, other, providerId())))
                .containsExactly(former);
        assertThat(messages().retired(List.of())).isEmpty();
    }

    @Test
    default void aProviderIdIsUniqueWithinItsChannelOnly() {
        var here = providerId();
        var there = new ProviderId(ChannelId.next(), here.value());

        assertThat(messages()
                        .claim(List.of(
                                new Messages.Claim(here, MessageId.next()),
                                new Messages.Claim(there, MessageId.next()))))
                .containsExactlyInAnyOrder(here, there);
    }

    @Test
    default void onlyFreeIdsOfABatchAreWon() {
        var taken = providerId();
        var free = providerId();
        messages().claim(List.of(new Messages.Claim(taken, MessageId.next())));

        assertThat(messages()
                        .claim(List.of(
                                new Messages.Claim(taken, MessageId.next()),
                                new Messages.Claim(free, MessageId.next()))))
                .containsExactly(free);
    }

    @Test
    default void unknownIdsNameNothing() {
        assertThat(messages().identify(List.of(providerId()))).isEmpty();
        assertThat(messages().identify(List.of())).isEmpty();
        assertThat(messages().lock(List.of(MessageId.next()))).isEmpty();
        assertThat(messages().lock(List.of())).isEmpty();
    }

    @Test
    default void messagesAreKeptAsTheyAre() {
        var inbound = inbound(new Content.Text("Olá, \"aspas\" {chaves}, barra \\ e 🏠\nnova linha, NULL"));
        var outbound = outbound(MessageStatus.QUEUED);

        messages().add(List.of(inbound, outbound));

        assertThat(messages().lock(List.of(inbound.id(), outbound.id()))).containsExactlyInAnyOrder(inbound, outbound);
    }

    @Test
    default void aStatusIsKeptWithItsReason() {
        var message = outbound(MessageStatus.SENDING);
        var neighbour = outbound(MessageStatus.SENDING);
        messages().add(List.of(message, neighbour));
        var failed = message.after(
                Progress.Report.failed(new Failure(131026, "Message undeliverable", "Not on WhatsApp"), NOON));

        messages().saveProgress(List.of(failed));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(failed);
        assertThat(messages().lock(List.of(neighbour.id()))).containsExactly(neighbour);
    }

    @Test
    default void aFailureOfOurOwnHasNoCode() {
        var message = outbound(MessageStatus.SENDING);
        messages().add(List.of(message));
        var failed = message.after(Progress.Report.failed(Failure.maybeSent("No answer."), NOON));

        messages().saveProgress(List.of(failed));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(failed);
    }

    @Test
    default void aFailureIsForgottenAfterProofOfDelivery() {
        var message = outbound(MessageStatus.SENDING);
        messages().add(List.of(message));
        var failed = message.after(Progress.Report.failed(Failure.maybeSent("No answer."), NOON));
        messages().saveProgress(List.of(failed));
        var delivered = failed.after(Progress.Report.of(MessageStatus.DELIVERED, NOON));

        messages().saveProgress(List.of(delivered));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(delivered);
    }

    static Stream<Content> everyContent() {
        return Stream.of(
                new Content.Media(MediaKind.DOCUMENT, "Proposta", "Proposta São João.pdf", false),
                new Content.Media(MediaKind.STICKER, null, null, true),
                new Content.Location(0, -46.6559, "Edifício Exemplo", null, null),
                new Content.ContactCards(List.of(new Content.ContactCards.Card(
                        "Paulo Exemplo",
                        List.of(new Content.ContactCards.Phone("+55 11 90000-0456", "CELL", "5511900000456")),
                        List.of(new Content.ContactCards.Entry("paulo@example.com", "WORK")),
                        null,
                        List.of(),
                        List.of(),
                        "1990-01-31"))),
                new Content.Choice(Content.Choice.Offer.LIST, "slot_1500", "15:00", "quinta, 26/11"),
                new Content.FlowAnswer(
                        "flow", List.of(new Content.FlowAnswer.Answer("renda", "5000")), "{\"renda\":5000}"),
                new Content.Order(
                        "cat", null, List.of(new Content.Order.Item("AP-101", 1, new BigDecimal("450000.50"), "BRL"))),
                new Content.Template(
                        "proposta_pdf",
                        "pt_BR",
                        null,
                        MediaKind.DOCUMENT,
                        "Proposta São João.pdf",
                        null,
                        "Olá, Marina!",
                        "Imobiliária Exemplo",
                        List.of(new Content.Template.Button(Content.Template.ButtonKind.QUICK_REPLY, "Sim", null)),
                        List.of(new Content.Template.Value(Content.Template.Part.BODY, null, "nome", "Marina"))),
                new Content.SystemNote(Content.SystemNote.What.NUMBER_CHANGED, "Marina mudou de número"),
                new Content.Unsupported("poll_creation", "Message type is currently not supported."));
    }

    @ParameterizedTest
    @MethodSource("com.imobhub.conversations.application.MessagesContract#everyContent")
    default void everyKindOfContentIsKeptAsItIs(Content content) {
        var message = inbound(content);

        messages().add(List.of(message));

        assertThat(kept(message.id())).isEqualTo(message);
    }

    @Test
    default void whatAMessageRefersToIsKept() {
        var ad = new Context.Ad("ad", "120", "https://fb.me/xyz", "Apto 2 dorm", null, "image", null, null, "ARE");
        var fromAnAd = inbound(new Content.Text("Oi"), new Context("wamid.Q", Context.Forwarded.OFTEN, ad, null));
        var aboutAProduct = inbound(
                new Content.Text("Quanto?"),
                new Context(null, Context.Forwarded.NO, null, new Context.Product("cat", "AP-101")).by("Marina"));

        messages().add(List.of(fromAnAd, aboutAProduct));

        assertThat(kept(fromAnAd.id())).isEqualTo(fromAnAd);
        assertThat(kept(aboutAProduct.id())).isEqualTo(aboutAProduct);
    }

    @Test
    default void whenAMessageGotWhereIsKeptWithItsPrice() {
        var message = outbound(MessageStatus.SENDING);
        messages().add(List.of(message));
        var read = message.after(new Progress.Report(MessageStatus.SENT, NOON, "{\"billable\":true}", null))
                .after(Progress.Report.of(MessageStatus.DELIVERED, NOON.plusSeconds(1)))
                .after(Progress.Report.of(MessageStatus.READ, NOON.plusSeconds(2)))
                .after(Progress.Report.of(MessageStatus.PLAYED, NOON.plusSeconds(3)));

        messages().saveProgress(List.of(read));

        assertThat(kept(message.id())).isEqualTo(read);
    }

    @Test
    default void onlyPlaceholdersGiveWay() {
        var place = inbound(new Content.Unsupported("media_placeholder", null));
        var text = inbound(new Content.Text("Oi"));
        var placeName = providerId();
        var textName = providerId();
        messages().claim(List.of(new Messages.Claim(placeName, place.id()), new Messages.Claim(textName, text.id())));
        messages().add(List.of(place, text));

        assertThat(messages().placeholders(List.of(placeName, textName, providerId())))
                .containsExactly(Map.entry(placeName, place.id()));

        var voice = new Content.Media(MediaKind.VOICE, null, null, false);
        messages().replace(Map.of(place.id(), voice));
        assertThat(kept(place.id()).content()).isEqualTo(voice);
        assertThat(messages().placeholders(List.of(placeName))).isEmpty();
    }

    @Test
    default void theNewestEditCountsWhateverTheOrder() {
        var message = inbound(new Content.Text("Oi"));
        messages().add(List.of(message));
        var first = new Edit(message.id(), new Content.Text("Olá"), NOON.plusSeconds(10), "wamid.E1");
        var second = new Edit(message.id(), new Content.Text("Olá!"), NOON.plusSeconds(20), "wamid.E2");

        messages().edit(List.of(second));
        messages().edit(List.of(first));
        messages().edit(List.of(second, first));

        assertThat(kept(message.id()).content()).isEqualTo(second.content());
    }

    @Test
    default void editingNothingIsHarmless() {
        messages().edit(List.of());
        messages().revoke(Map.of());
        messages().react(List.of());
        messages().replace(Map.of());
        messages().saveProgress(List.of());
    }
}
