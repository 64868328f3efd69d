package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.ANA;
import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Hearsay.AddressChange;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of conversations when their contacts turn out to be one person. */
public interface MergingContract {

    Contacts contacts();

    Conversations conversations();

    Messages messages();

    Outbox outbox();

    /** A channel that is really there. */
    ConnectedChannel channel();

    /** Every merge that was announced. */
    List<Merge> merges();

    private Conversation open(ConnectedChannel channel, Person person) {
        var contact = contacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
        return conversations().open(Set.of(thread)).apply(thread);
    }

    private Message write(ConnectedChannel channel, Person person, Instant at, String text) {
        return write(MessageId.next(), channel, person, at, text);
    }

    private Message write(MessageId id, ConnectedChannel channel, Person person, Instant at, String text) {
        var conversation = open(channel, person);
        var message = conversation.receive(id, at, person.answerTo(), new Content.Text(text), Context.NONE);
        messages().add(List.of(message));
        conversations().save(List.of(conversation));
        return message;
    }

    private Message answer(ConversationId id, UUID clientId, Instant at) {
        var conversation = lock(id);
        var message = conversation.answer(new Content.Text("Olá"), Context.NONE, ANA, clientId, at);
        messages().add(List.of(message));
        outbox().add(message, conversation);
        conversations().save(List.of(conversation));
        return message;
    }

    private Conversation lock(ConversationId id) {
        return conversations().lock(id).orElseThrow();
    }

    private Message now(Message message) {
        return messages().lock(List.of(message.id())).getFirst();
    }

    private void show(Address... addresses) {
        contacts().resolve(List.of(person(null, addresses)));
    }

    @Test
    default void theThreadStaysOne() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var first = write(channel, person(null, user), NOON, "Oi");
        var second = write(channel, person(null, phone), NOON.plusSeconds(1), "Oi de novo");

        show(user, phone);

        var thread = lock(second.conversation());
        assertThat(lock(first.conversation()).id()).isEqualTo(thread.id()).isEqualTo(second.conversation());
        assertThat(now(first).conversation()).isEqualTo(thread.id());
        assertThat(now(second).conversation()).isEqualTo(thread.id());
        assertThat(open(channel, person(null, user)).id()).isEqualTo(thread.id());
        assertThat(thread.inboundCount()).isEqualTo(2);
    }

    @Test
    default void itKnowsWhatBothKnew() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var last = write(channel, person(null, user), NOON.plusSeconds(9), "Oi");
        var stays = write(channel, person(null, phone), NOON, "Oi");
        assign(last.conversation());

        show(user, phone);

        var thread = lock(stays.conversation());
        assertThat(thread.last()).isEqualTo(new Conversation.Last(last.id(), last.at()));
        assertThat(thread.window().until())
                .isEqualTo(NOON.plusSeconds(9).plus(thread.kind().capabilities().window()));
        assertThat(thread.address()).isEqualTo(user);
        assertThat(thread.assignee()).isNotNull();
    }

    private void assign(ConversationId id) {
        var it = lock(id);
        conversations()
                .save(List.of(new Conversation(
                        it.id(),
                        it.channel(),
                        it.kind(),
                        it.contact(),
                        it.address(),
                        it.last(),
                        it.inboundCount(),
                        it.window(),
                        MemberId.next())));
    }

    @Test
    default void itIsAnsweredWhereTheContactWroteLast() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = write(channel, person(null, user), NOON, "Oi");
        var stays = write(channel, person(null, phone), NOON.plusSeconds(1), "Oi");
        answer(goes.conversation(), UUID.randomUUID(), NOON.plusSeconds(5));

        show(user, phone);

        assertThat(lock(stays.conversation()).address()).isEqualTo(phone);
        assertThat(lock(stays.conversation()).last().at()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    default void messagesAreNumberedInTheOrderInWhichTheyCame() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var first = write(channel, person(null, user), NOON, "1");
        var second = write(channel, person(null, phone), NOON, "2");
        var answer = answer(first.conversation(), UUID.randomUUID(), NOON);
        var third = write(channel, person(null, phone), NOON, "3");
        var fourth = write(channel, person(null, user), NOON, "4");

        show(user, phone);

        assertThat(List.of(first, second, answer, third, fourth).stream()
                        .map(this::now)
                        .map(Message::inboundNo))
                .containsExactly(1, 2, 2, 3, 4);
        assertThat(write(channel, person(null, user), NOON, "5").inboundNo()).isEqualTo(5);
    }

    @Test
    default void messagesKeepTheirOrderThatGotTheirIdsBeforeTheyCouldBeStored() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var early = MessageId.next();
        var first = write(channel, person(null, user), NOON, "1");
        var second = write(early, channel, person(null, user), NOON, "2");
        var third = write(channel, person(null, phone), NOON, "3");

        show(user, phone);

        assertThat(List.of(first, second, third).stream().map(this::now).map(Message::inboundNo))
                .containsExactly(1, 2, 3);
    }

    @Test
    default void theOnlyThreadOnAChannelKeepsItsName() {
        var phone = phone();
        var user = user();
        var there = write(channel(), person(null, user), NOON, "Oi");
        var here = write(channel(), person(null, phone), NOON, "Oi");

        show(user, phone);

        assertThat(now(there).conversation()).isEqualTo(there.conversation());
        assertThat(lock(there.conversation()).contact())
                .isEqualTo(lock(here.conversation()).contact());
        assertThat(merges().getLast().threads()).isEmpty();
    }

    @Test
    default void threeThreadsBecomeOneWhateverTheOrder() {
        for (var order : List.of(List.of(0, 1, 2), List.of(2, 1, 0), List.of(1, 0, 2))) {
            var channel = channel();
            var addresses = List.of(user(), phone(), phone());
            var sent = addresses.stream()
                    .map(address -> write(channel, person(null, address), NOON, "Oi"))
                    .toList();

            show(addresses.get(order.get(0)), addresses.get(order.get(1)));
            show(addresses.get(order.get(1)), addresses.get(order.get(2)));

            var stays = sent.get(1).conversation();
            for (var message : sent) {
                assertThat(lock(message.conversation()).id()).isEqualTo(stays);
                assertThat(now(message).conversation()).isEqualTo(stays);
            }
            assertThat(lock(stays).inboundCount()).isEqualTo(3);
            assertThat(sent.stream().map(this::now).map(Message::inboundNo)).containsExactly(1, 2, 3);
        }
    }

    @Test
    default void threeThreadsBecomeOneAtOnce() {
        var channel = channel();
        var addresses = new Address[] {user(), phone(), phone()};
        var sent = List.of(addresses).stream()
                .map(address -> write(channel, person(null, address), NOON, "Oi"))
                .toList();

        show(addresses);

        assertThat(sent.stream().map(it -> lock(it.conversation()).id()).distinct())
                .containsExactly(sent.get(1).conversation());
        assertThat(sent.stream().map(this::now).map(Message::inboundNo)).containsExactly(1, 2, 3);
        assertThat(lock(sent.get(1).conversation()).inboundCount()).isEqualTo(3);
    }

    @Test
    default void whatIsQueuedFollows() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = write(channel, person(null, user), NOON, "Oi");
        var stays = write(channel, person(null, phone), NOON.plusSeconds(1), "Oi");
        var clientId = UUID.randomUUID();
        var first = answer(goes.conversation(), clientId, NOON);
        var second = answer(stays.conversation(), UUID.randomUUID(), NOON);

        show(user, phone);

        assertThat(messages().findByClientId(stays.conversation(), clientId).map(Message::id))
                .contains(first.id());
        var claimed = claimOf(stays.conversation());
        assertThat(claimed).extracting(Outgoing::message).containsExactly(first.id());
        assertThat(claimed.getFirst().to()).isEqualTo(phone);
        outbox().settle(List.of(first.id()));
        assertThat(claimOf(stays.conversation())).extracting(Outgoing::message).containsExactly(second.id());
    }

    private List<Outgoing> claimOf(ConversationId conversation) {
        return outbox().claim(1000, NOON.plusSeconds(60)).stream()
                .filter(it -> it.conversation().equals(conversation))
                .toList();
    }

    @Test
    default void aCorrectedAddressFindsTheThreadUnderItsOldName() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = write(channel, person(null, user), NOON, "Oi");
        var stays = write(channel, person(null, phone), NOON, "Oi");
        show(user, phone);
        var corrected = phone();

        outbox().readdress(goes.conversation(), corrected);

        assertThat(lock(stays.conversation()).address()).isEqualTo(corrected);
    }

    @Test
    default void aMergeIsAnnouncedOnce() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = write(channel, person(null, user), NOON, "Oi");
        var stays = write(channel, person(null, phone), NOON, "Oi");
        var from = lock(goes.conversation()).contact();
        var into = lock(stays.conversation()).contact();

        show(user, phone);
        show(phone, user);
        show(user, phone);

        assertThat(merges())
                .filteredOn(it -> it.contacts().containsKey(from))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.contacts()).containsEntry(from, into).hasSize(1);
                    assertThat(it.threads())
                            .containsEntry(goes.conversation(), stays.conversation())
                            .hasSize(1);
                });
    }

    @Test
    default void whoChangedTheNumberIsAnsweredAtTheNewOne() {
        var before = phone();
        var formerUser = user();
        var now = phone();
        var user = user();
        var byPhone = write(channel(), person(null, before, formerUser), NOON, "Oi");
        var byUser = write(channel(), person(null, formerUser), NOON, "Oi");
        var change = new AddressChange(List.of(before, formerUser), List.of(now, user));

        contacts().learn(List.of(change));

        assertThat(lock(byPhone.conversation()).address()).isEqualTo(now);
        assertThat(lock(byUser.conversation()).address()).isEqualTo(user);
    }

    @Test
    default void aChangeHeardAgainLaterChangesNoAnswer() {
        var first = phone();
        var second = phone();
        var third = phone();
        var change = new AddressChange(List.of(first), List.of(second));
        var message = write(channel(), person(null, first), NOON, "Oi");
        contacts().learn(List.of(change));
        contacts().learn(List.of(new AddressChange(List.of(second), List.of(third))));

        contacts().learn(List.of(change));

        assertThat(lock(message.conversation()).address()).isEqualTo(third);
    }
}
