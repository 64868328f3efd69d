package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Window;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps conversations must do. */
public interface ConversationsContract {

    Conversations conversations();

    Contacts contacts();

    /** A channel that is really there. */
    ConnectedChannel channel();

    private Conversations.Thread thread(ConnectedChannel channel) {
        var person = person("Marina", phone());
        return new Conversations.Thread(
                channel, contacts().resolve(List.of(person)).apply(person).id(), person.answerTo());
    }

    private Conversation open(Conversations.Thread thread) {
        return conversations().open(Set.of(thread)).apply(thread);
    }

    @Test
    default void aNewThreadIsEmptyAndClosed() {
        var thread = thread(channel());

        var conversation = open(thread);

        assertThat(conversation.channel()).isEqualTo(thread.channel().id());
        assertThat(conversation.kind()).isEqualTo(thread.channel().kind());
        assertThat(conversation.contact()).isEqualTo(thread.contact());
        assertThat(conversation.address()).isEqualTo(thread.address());
        assertThat(conversation.last()).isNull();
        assertThat(conversation.inboundCount()).isZero();
        assertThat(conversation.window()).isEqualTo(Window.NEVER_OPENED);
        assertThat(conversation.assignee()).isNull();
    }

    @Test
    default void aContactHasOneConversationPerChannel() {
        var thread = thread(channel());
        var elsewhere = new Conversations.Thread(channel(), thread.contact(), thread.address());

        assertThat(open(thread).id())
                .isEqualTo(open(thread).id())
                .isNotEqualTo(open(elsewhere).id());
    }

    @Test
    default void anotherAddressIsNoOtherConversation() {
        var thread = thread(channel());
        var hidden = new Conversations.Thread(thread.channel(), thread.contact(), user());

        var opened = conversations().open(List.of(thread, hidden));

        assertThat(opened.apply(thread)).isSameAs(opened.apply(hidden));
        assertThat(open(hidden).address()).isEqualTo(opened.apply(thread).address());
    }

    @Test
    default void aGroupHasAThreadOfItsOwn() {
        var group = new Address.WhatsAppGroup("group " + UUID.randomUUID());
        var person = new Person(List.of(group), "Grupo");
        var contact = contacts().resolve(List.of(person)).apply(person);

        var opened = open(new Conversations.Thread(channel(), contact.id(), group));

        assertThat(contacts().resolve(List.of(person)).apply(person).id()).isEqualTo(contact.id());
        assertThat(conversations().lock(opened.id()).orElseThrow().address()).isEqualTo(group);
    }

    @Test
    default void whereSomebodyIsAnsweredIsKnownOverEveryChannel() {
        var thread = thread(channel());
        var hidden = new Conversations.Thread(channel(), thread.contact(), user());
        open(thread);
        open(hidden);
        open(thread(channel()));

        assertThat(conversations().addresses(thread.contact()))
                .containsExactlyInAnyOrder(thread.address(), hidden.address());
    }

    @Test
    default void manyAreOpenedTogether() {
        var channel = channel();
        var threads = List.of(thread(channel), thread(channel), thread(channel()));
        var known = open(threads.get(1));

        var opened = conversations().open(threads);

        assertThat(threads.stream().map(opened).map(Conversation::id))
                .doesNotHaveDuplicates()
                .contains(known.id());
    }

    @Test
    default void changesAreKept() {
        var conversation = open(thread(channel()));
        received(conversation, NOON, "Oi");
        var ad = new Context.Ad("ad", null, null, null, null, null, null, null, null);
        var throughAd = new Context(null, Context.Forwarded.NO, ad, null);
        conversation.receive(MessageId.next(), NOON.plusSeconds(1), user(), new Content.Text("Oi"), throughAd);
        conversation.echo(MessageId.next(), NOON.plusSeconds(2), new Content.Text("Olá"), Context.NONE);
        conversation.receive(MessageId.next(), NOON.plusSeconds(3), user(), new Content.Text("Oi"), throughAd);

        conversations().save(List.of(conversation));

        assertThat(conversations().lock(conversation.id()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(conversation);
    }

    @Test
    default void anUnknownOneIsNotThere() {
        assertThat(conversations().lock(ConversationId.next())).isEmpty();
    }
}
