package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.ANA;
import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static com.imobhub.conversations.persistence.Side.bySide;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.SeenMarks;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Merges while everybody else works on the same conversations: nobody waits in a circle, and nothing is lost. */
@DeskPersistenceTest
class MergesAmidTrafficTests {

    private static final int FAMILIES = 12;
    private static final int ROUNDS = 30;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    SeenMarks seenMarks;

    @Autowired
    Channels channels;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger received = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private List<Message> first;
    private ConnectedChannel channel;

    private List<Message> receive(List<Person> people, Collection<MessageId> reported) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var resolved = contacts.resolve(people);
            var threads = people.stream()
                    .map(it ->
                            new Conversations.Thread(channel, resolved.apply(it).id(), it.answerTo()))
                    .toList();
            var opened = conversations.open(threads);
            var added = threads.stream()
                    .map(it -> opened.apply(it)
                            .receive(MessageId.next(), NOON, it.address(), new Content.Text("Oi"), Context.NONE))
                    .toList();
            messages.add(added);
            conversations.save(threads.stream().map(opened).distinct().toList());
            received.addAndGet(added.size());
            report(reported);
            return added;
        }));
    }

    private void report(Collection<MessageId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var moved = messages.lock(ids).stream()
                .map(it -> it.after(Progress.Report.of(MessageStatus.DELIVERED, NOON)))
                .toList();
        messages.saveProgress(moved);
        outbox.settle(ids);
    }

    private void answer(Message to) {
        transactions.executeWithoutResult(status -> {
            var conversation = conversations.lock(to.conversation()).orElseThrow();
            var answer = conversation.answer(new Content.Text("Olá"), Context.NONE, ANA, UUID.randomUUID(), NOON);
            messages.add(List.of(answer));
            outbox.add(answer, conversation);
            conversations.save(List.of(conversation));
            answered.incrementAndGet();
        });
    }

    private void send() {
        var claimed = Objects.requireNonNull(transactions.execute(status -> outbox.claim(20, Instant.now())));
        for (var outgoing : claimed) {
            transactions.executeWithoutResult(status -> {
                outbox.readdress(outgoing.conversation(), outgoing.to());
                report(List.of(outgoing.message()));
            });
        }
    }

    private Collection<MessageId> some(Random random) {
        var ids = new LinkedHashSet<MessageId>();
        random.ints(15, 0, first.size()).forEach(i -> ids.add(first.get(i).id()));
        return ids;
    }

    @RepeatedTest(3)
    void nobodyWaitsInACircleAndNothingIsLost() throws InterruptedException {
        channel = new TestChannels(channels).connect();
        var families = IntStream.range(0, FAMILIES)
                .mapToObj(i -> List.of(phone(), user(), user(), phone()))
                .toList();
        first = receive(
                families.stream()
                        .flatMap(List::stream)
                        .map(it -> person(null, it))
                        .toList(),
                List.of());
        var addresses = families.stream().flatMap(List::stream).toList();
        var member = MemberId.next();

        bySide(8, i -> () -> {
            var random = new Random(i);
            for (var round = 0; round < ROUNDS; round++) {
                var one = first.get(random.nextInt(first.size()));
                switch (i) {
                    case 0, 1, 2 -> receive(meetings(families, random), some(random));
                    case 3 -> receive(strangers(addresses, random), some(random));
                    case 4 -> transactions.executeWithoutResult(status -> report(some(random)));
                    case 5 -> answer(one);
                    case 6 -> send();
                    default -> seenMarks.seen(one.conversation(), member, one.id());
                }
            }
            return i;
        });

        families.forEach(family -> receive(List.of(person(null, family.toArray(Address[]::new))), List.of()));
        assertThat(count("select count(*) from conversation where channel_id = :channel"))
                .isEqualTo(FAMILIES);
        assertThat(count("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        where c.channel_id = :channel
                        """)).isEqualTo(received.get() + answered.get());
        assertThat(count("select sum(inbound_count) from conversation where channel_id = :channel"))
                .isEqualTo(received.get());
        assertThat(count("""
                        select count(*) from outgoing o join message m on m.id = o.message_id
                        join conversation c on c.id = o.conversation_id and c.id = m.conversation_id
                        where o.channel_id = :channel
                        """)).isEqualTo(answered.get());
        assertThat(count("""
                        select count(*) from message m join conversation c on c.id = m.conversation_id
                        where c.channel_id = :channel and m.direction = 'inbound'
                        group by c.id having count(distinct m.inbound_no) <> count(*) or max(m.inbound_no) <> count(*)
                        union all select 0
                        """)).isZero();
    }

    /** Somebody of each of some families shows two addresses. */
    private static List<Person> meetings(List<List<Address>> families, Random random) {
        var people = new ArrayList<Person>();
        random.ints(4, 0, families.size()).forEach(i -> {
            var family = families.get(i);
            var at = 1 + random.nextInt(family.size() - 1);
            people.add(person("Marina", family.get(at - 1), family.get(at)));
        });
        return people;
    }

    private static List<Person> strangers(List<Address> addresses, Random random) {
        return random.ints(5, 0, addresses.size())
                .mapToObj(i -> person("Marina", addresses.get(i)))
                .toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param("channel", channel.id().value())
                .query(Integer.class)
                .list()
                .getFirst();
    }
}
