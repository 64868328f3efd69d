package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.ANA;
import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps messages must do. */
public interface MessagesContract {

    Messages messages();

    private static Message inbound(String text) {
        return new Message(
                MessageId.next(),
                ConversationId.next(),
                NOON,
                Direction.INBOUND,
                new Content.Text(text),
                MessageStatus.RECEIVED,
                new Author.TheContact(),
                7,
                null,
                null);
    }

    private static Message outbound(MessageStatus status) {
        return new Message(
                MessageId.next(),
                ConversationId.next(),
                NOON.plusMillis(123),
                Direction.OUTBOUND,
                new Content.Text("Olá"),
                status,
                ANA,
                7,
                UUID.randomUUID(),
                null);
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
        var inbound = inbound("Olá, \"aspas\" {chaves}, barra \\ e 🏠\nnova linha, NULL");
        var outbound = outbound(MessageStatus.QUEUED);

        messages().add(List.of(inbound, outbound));

        assertThat(messages().lock(List.of(inbound.id(), outbound.id()))).containsExactlyInAnyOrder(inbound, outbound);
    }

    @Test
    default void aStatusIsKeptWithItsReason() {
        var message = outbound(MessageStatus.SENDING);
        var neighbour = outbound(MessageStatus.SENDING);
        messages().add(List.of(message, neighbour));
        var failed =
                message.after(MessageStatus.FAILED, new Failure(131026, "Message undeliverable", "Not on WhatsApp"));

        messages().saveStatus(List.of(failed), Map.of(message.id(), NOON));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(failed);
        assertThat(messages().lock(List.of(neighbour.id()))).containsExactly(neighbour);
    }

    @Test
    default void aFailureOfOurOwnHasNoCode() {
        var message = outbound(MessageStatus.SENDING);
        messages().add(List.of(message));
        var failed = message.after(MessageStatus.FAILED, Failure.maybeSent("No answer."));

        messages().saveStatus(List.of(failed), Map.of(message.id(), NOON));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(failed);
    }

    @Test
    default void aFailureIsForgottenAfterProofOfDelivery() {
        var message = outbound(MessageStatus.SENDING);
        messages().add(List.of(message));
        var failed = message.after(MessageStatus.FAILED, Failure.maybeSent("No answer."));
        messages().saveStatus(List.of(failed), Map.of(message.id(), NOON));
        var delivered = failed.after(MessageStatus.DELIVERED, null);

        messages().saveStatus(List.of(delivered), Map.of(message.id(), NOON));

        assertThat(messages().lock(List.of(message.id()))).containsExactly(delivered);
    }
}
