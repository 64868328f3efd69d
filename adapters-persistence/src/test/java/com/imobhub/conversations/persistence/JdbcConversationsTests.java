package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static com.imobhub.conversations.persistence.Side.bySide;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.application.ConversationsContract;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcConversationsTests implements ConversationsContract {

    private static final int THREADS = 8;

    private final Conversations conversations;
    private final Contacts contacts;
    private final Channels channels;
    private final TransactionOperations transactions;

    @Autowired
    JdbcConversationsTests(
            Conversations conversations, Contacts contacts, Channels channels, TransactionOperations transactions) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.channels = channels;
        this.transactions = transactions;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public ConnectedChannel channel() {
        return new TestChannels(channels).connect();
    }

    @RepeatedTest(5)
    void messagesAtOnceMakeOneConversationAndAreAllCounted() throws InterruptedException {
        var channel = channel();
        var people = Stream.generate(() -> person("Marina", phone())).limit(5).toList();

        var seen = bySide(THREADS, i -> () -> {
            var mixed = new ArrayList<>(people);
            Collections.shuffle(mixed, new Random(i));
            return transactions.execute(status -> receiveFromAll(channel, mixed));
        });

        assertThat(seen.stream().flatMap(List::stream).distinct()).hasSize(people.size());
        for (var person : people) {
            var contact = contacts.resolve(List.of(person)).apply(person);
            var thread = new Conversations.Thread(channel, contact.id(), person.answerTo());
            assertThat(conversations.open(List.of(thread)).apply(thread).inboundCount())
                    .isEqualTo(THREADS);
        }
    }

    private List<Object> receiveFromAll(ConnectedChannel channel, List<Person> people) {
        var resolved = contacts.resolve(people);
        var threads = people.stream()
                .map(it -> new Conversations.Thread(channel, resolved.apply(it).id(), it.answerTo()))
                .toList();
        var opened = conversations.open(threads);
        var all = threads.stream().map(opened).toList();
        all.forEach(it -> received(it, NOON, "Oi"));
        conversations.save(all);
        return all.stream().<Object>map(it -> it.id()).toList();
    }
}
