package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.answered;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every queue of messages must do; each test starts from an empty one. */
public interface OutboxContract {

    Instant NOW = NOON.plusSeconds(60);

    Outbox outbox();

    Messages messages();

    Contacts contacts();

    Conversations conversations();

    /** A channel that is really there. */
    ConnectedChannel channel();

    /** Makes a channel refuse to send. */
    void pause(ChannelId channel);

    /** A conversation whose window is open. */
    default Conversation conversation(ConnectedChannel channel) {
        var person = person("Marina", phone());
        var contact = contacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        var conversation = conversations().open(Set.of(thread)).apply(thread);
        received(conversation, NOON, "Oi");
        conversations().save(List.of(conversation));
        return conversation;
    }

    /** Queues a text. */
    default Message queue(Conversation conversation, String text) {
        var message = answered(conversation, NOON, text);
        messages().add(List.of(message));
        outbox().add(message, conversation);
        return message;
    }

    private List<Outgoing> claim() {
        return outbox().claim(10, NOW);
    }

    private MessageStatus status(Message message) {
        return messages().lock(List.of(message.id())).getFirst().status();
    }

    @Test
    default void whatIsQueuedIsHandedOutOnce() {
        var conversation = conversation(channel());
        var message = queue(conversation, "Olá");

        assertThat(claim())
                .containsExactly(new Outgoing(
                        message.id(),
                        conversation.id(),
                        conversation.channel(),
                        conversation.kind(),
                        conversation.address(),
                        message.content(),
                        0));
        assertThat(status(message)).isEqualTo(MessageStatus.SENDING);
        assertThat(claim()).isEmpty();
    }

    @Test
    default void ofAConversationOnlyTheFirstIsHandedOut() {
        var conversation = conversation(channel());
        var first = queue(conversation, "1");
        var second = queue(conversation, "2");

        assertThat(claim()).extracting(Outgoing::message).containsExactly(first.id());
        assertThat(claim()).isEmpty();
        outbox().settle(List.of(first.id()));
        assertThat(claim()).extracting(Outgoing::message).containsExactly(second.id());
    }

    @Test
    default void conversationsDoNotWaitForEachOther() {
        var channel = channel();
        var first = queue(conversation(channel), "1");
        var second = queue(conversation(channel), "2");
        var third = queue(conversation(channel), "3");

        assertThat(outbox().claim(2, NOW)).extracting(Outgoing::message).containsExactly(first.id(), second.id());
        assertThat(outbox().claim(2, NOW)).extracting(Outgoing::message).containsExactly(third.id());
    }

    @Test
    default void aPausedChannelSendsNothingAndOthersDo() {
        var paused = channel();
        queue(conversation(paused), "waits");
        var goes = queue(conversation(channel()), "goes");

        pause(paused.id());

        assertThat(claim()).extracting(Outgoing::message).containsExactly(goes.id());
    }

    @Test
    default void whatIsToBeRetriedWaitsAndHoldsItsFollowers() {
        var conversation = conversation(channel());
        var first = queue(conversation, "1");
        queue(conversation, "2");
        claim();

        outbox().retry(first.id(), NOW.plusSeconds(1));

        assertThat(claim()).isEmpty();
        assertThat(outbox().claim(10, NOW.plusSeconds(1)))
                .extracting(Outgoing::message, Outgoing::attempt)
                .containsExactly(tuple(first.id(), 1));
    }

    @Test
    default void whatIsSettledIsNotRetried() {
        var message = queue(conversation(channel()), "1");
        claim();
        outbox().settle(List.of(message.id()));

        outbox().retry(message.id(), NOW);

        assertThat(claim()).isEmpty();
        assertThat(outbox().lost(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    default void whatWasNeverHeardOfAgainIsLost() {
        var lost = queue(conversation(channel()), "1");
        queue(conversation(channel()), "2");
        outbox().claim(1, NOW);

        assertThat(outbox().lost(NOW)).isEmpty();
        assertThat(outbox().lost(NOW.plusMillis(1))).containsExactly(lost.id());
    }

    @Test
    default void aClientIdIsQueuedOncePerConversation() {
        var conversation = conversation(channel());
        var message = queue(conversation, "1");

        assertThat(messages().findByClientId(conversation.id(), message.clientId()))
                .contains(message);
        assertThat(messages().findByClientId(conversation.id(), UUID.randomUUID()))
                .isEmpty();
        assertThat(messages().findByClientId(conversation(channel()).id(), message.clientId()))
                .isEmpty();
        assertThatThrownBy(() -> outbox().add(message, conversation)).isInstanceOf(RuntimeException.class);
    }

    @Test
    default void aCorrectedAddressIsUsedFromThenOn() {
        var conversation = conversation(channel());
        var user = user();
        queue(conversation, "1");

        outbox().readdress(conversation.id(), user);

        assertThat(claim()).extracting(Outgoing::to).containsExactly(user);
        assertThat(conversations().lock(conversation.id()).orElseThrow().address())
                .isEqualTo(user);
    }
}
