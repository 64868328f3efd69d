package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.lid;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static com.imobhub.conversations.persistence.Side.bySide;
import static com.imobhub.shared.persistence.Arrays.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.MergingContract;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.Place;
import com.imobhub.conversations.application.reading.SeenMarks;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcMergingTests implements MergingContract {

    private static final int THREADS = 8;

    @Autowired
    Contacts contacts;

    @Autowired
    Conversations conversations;

    @Autowired
    Messages messages;

    @Autowired
    Outbox outbox;

    @Autowired
    ConversationReads reads;

    @Autowired
    MessageReads messageReads;

    @Autowired
    SeenMarks seenMarks;

    @Autowired
    Channels channels;

    @Autowired
    HeardMerges heard;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Override
    public Contacts contacts() {
        return contacts;
    }

    @Override
    public Conversations conversations() {
        return conversations;
    }

    @Override
    public Messages messages() {
        return messages;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public ConnectedChannel channel() {
        return new TestChannels(channels).connect();
    }

    @Override
    public List<Merge> merges() {
        return heard.all();
    }

    /** Receives as the inbox does: any number of people in one transaction. */
    private List<Message> receive(ConnectedChannel channel, List<Person> people) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var resolved = contacts.resolve(people);
            var threads = people.stream()
                    .map(it ->
                            new Conversations.Thread(channel, resolved.apply(it).id(), it.answerTo()))
                    .toList();
            var opened = conversations.open(threads);
            var received = threads.stream()
                    .map(it -> opened.apply(it)
                            .receive(MessageId.next(), NOON, it.address(), new Content.Text("Oi"), Context.NONE))
                    .toList();
            messages.add(received);
            conversations.save(threads.stream().map(opened).distinct().toList());
            return received;
        }));
    }

    private Message receive(ConnectedChannel channel, Address address) {
        return receive(channel, List.of(person(null, address))).getFirst();
    }

    private SignedIn reader(Instant since) {
        var id = MemberId.next();
        jdbc.sql("""
                        insert into team_member (id, name, email, role, password_hash, active, joined_at)
                        values (:id, 'Ana', :email, 'AGENT', 'x', true, :since)
                        """)
                .param("id", id.value())
                .param("email", id.value() + "@imob.com.br")
                .param("since", Timestamp.from(since))
                .update();
        return new SignedIn(id, "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), since, Instant.MAX);
    }

    private int unread(SignedIn reader, ConversationId id) {
        return Objects.requireNonNull(reads.find(reader, id).orElseThrow().unreadCount());
    }

    @Test
    void everybodyHasAsMuchUnreadAsBefore() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = IntStream.range(0, 3).mapToObj(i -> receive(channel, user)).toList();
        var stays = IntStream.range(0, 4).mapToObj(i -> receive(channel, phone)).toList();
        var from = goes.getFirst().conversation();
        var into = stays.getFirst().conversation();
        var sawBoth = reader(Instant.EPOCH);
        seenMarks.seen(from, sawBoth.id(), goes.get(2).id());
        seenMarks.seen(into, sawBoth.id(), stays.get(1).id());
        var sawOne = reader(Instant.EPOCH);
        seenMarks.seen(from, sawOne.id(), goes.get(1).id());
        var sawNothing = reader(Instant.EPOCH);
        var joinedLater = reader(Instant.now().plusSeconds(60));
        var joinedBetween = reader(Instant.now());
        jdbc.sql("update conversation set last_received_at = now() - interval '1 day' where id = :id")
                .param("id", from.value())
                .update();
        jdbc.sql("update conversation set last_received_at = now() + interval '1 second' where id = :id")
                .param("id", into.value())
                .update();
        var formerMember = SignedInFormer.seeing(seenMarks, into, stays.getFirst());
        var everybody = List.of(sawBoth, sawOne, sawNothing, joinedLater, joinedBetween, formerMember);
        var before = everybody.stream()
                .map(it -> unread(it, from) + unread(it, into))
                .toList();

        contacts.resolve(List.of(person(null, user, phone)));

        assertThat(before).containsExactly(2, 5, 7, 0, 4, 6);
        assertThat(everybody.stream().map(it -> unread(it, into)).toList()).isEqualTo(before);
        assertThat(everybody.stream().map(it -> unread(it, from)).toList()).isEqualTo(before);
    }

    /** Somebody of whom only a mark is left. */
    private static final class SignedInFormer {

        static SignedIn seeing(SeenMarks marks, ConversationId conversation, Message message) {
            var id = MemberId.next();
            marks.seen(conversation, id, message.id());
            return new SignedIn(
                    id, "Eva", "eva@imob.com.br", Role.AGENT, UUID.randomUUID(), Instant.EPOCH, Instant.MAX);
        }
    }

    @Test
    void oldLinksLeadToTheThread() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = receive(channel, user);
        var stays = receive(channel, phone);
        var ana = reader(Instant.EPOCH);

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(reads.find(ana, goes.conversation()).orElseThrow().id())
                .isEqualTo(stays.conversation().value());
        assertThat(messageReads
                        .messages(goes.conversation(), new Place.Newest(), 10)
                        .items())
                .hasSize(2);
        assertThat(reads.list(ana, null, 100).items())
                .extracting(it -> it.id())
                .contains(stays.conversation().value())
                .doesNotContain(goes.conversation().value());
        assertThat(seenMarks.seen(goes.conversation(), ana.id(), stays.id())).hasValue(2);
        assertThat(unread(ana, stays.conversation())).isZero();
    }

    /** Whoever adds a table that hangs on conversations has to let its rows follow a merge, and name it here. */
    @Test
    void everythingThatHangsOnAConversationFollows() {
        assertThat(jdbc.sql("""
                                select distinct table_name from information_schema.columns
                                where column_name = 'conversation_id' and table_schema = current_schema()
                                """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "message",
                        "conversation_seen",
                        "outgoing",
                        "media",
                        "attachment",
                        "scheduled_message",
                        "pair_pace",
                        "read_mark");
    }

    /** The phone's message got its id before the contact's, and was stored after it. */
    @Test
    void whatContactsWroteSharesNoNumber() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var early = MessageId.next();
        var stays = receive(channel, phone);
        var goes = receive(channel, user);
        var thread = conversations.lock(goes.conversation()).orElseThrow();
        messages.add(List.of(thread.echo(early, NOON, new Content.Text("Pelo celular"), Context.NONE)));

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(jdbc.sql("select inbound_no from message where id = any(array[:goes, :stays]::uuid[]) order by 1")
                        .param("goes", goes.id().value())
                        .param("stays", stays.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void whatWasReadLastInEitherWasReadLast() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = receive(channel, user);
        var stays = receive(channel, phone);
        jdbc.sql("insert into read_mark values (:goes, :last, :late), (:stays, :first, :early)")
                .param("goes", goes.conversation().value())
                .param("last", goes.id().value())
                .param("late", Timestamp.from(NOON.plusSeconds(60)))
                .param("stays", stays.conversation().value())
                .param("first", stays.id().value())
                .param("early", Timestamp.from(NOON))
                .update();

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(jdbc.sql(
                                "select message_id from read_mark where conversation_id = any(array[:goes, :stays]::uuid[])")
                        .param("goes", goes.conversation().value())
                        .param("stays", stays.conversation().value())
                        .query(UUID.class)
                        .list())
                .containsExactly(goes.id().value());
    }

    @Test
    void whatWasSentLatelyToEitherCountsForBoth() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = receive(channel, user);
        var stays = receive(channel, phone);
        jdbc.sql("insert into pair_pace values (:goes, :late), (:stays, :early)")
                .param("goes", goes.conversation().value())
                .param("late", Timestamp.from(NOON.plusSeconds(60)))
                .param("stays", stays.conversation().value())
                .param("early", Timestamp.from(NOON))
                .update();

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(jdbc.sql("select free_at from pair_pace where conversation_id = any(array[:goes, :stays]::uuid[])")
                        .param("goes", goes.conversation().value())
                        .param("stays", stays.conversation().value())
                        .query(Timestamp.class)
                        .list())
                .containsExactly(Timestamp.from(NOON.plusSeconds(60)));
    }

    @Test
    void theFilesOfMessagesFollow() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var goes = receive(channel, user);
        var stays = receive(channel, phone);
        jdbc.sql("""
                        insert into media (message_id, conversation_id, channel_id, kind, state, due_at)
                        values (:message, :conversation, :channel, 'image', 'expected', now() + interval '1 day')
                        """)
                .param("message", goes.id().value())
                .param("conversation", goes.conversation().value())
                .param("channel", channel.id().value())
                .update();

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(jdbc.sql("select conversation_id from media where message_id = :message")
                        .param("message", goes.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(stays.conversation().value());
    }

    @Test
    void whatIsPlannedFollows() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var threads = List.of(receive(channel, user), receive(channel, phone));
        var clientId = UUID.randomUUID();
        threads.forEach(it -> jdbc.sql("""
                        insert into scheduled_message (id, conversation_id, client_id, author_id, author_name, type, text, at,
                            cancel_if_answered, state, created_at, version)
                        values (:id, :conversation, :clientId, :id, 'Ana', 'text', 'Olá', now() + interval '1 day',
                            false, 'waiting', now(), 1)
                        """)
                .param("id", UUID.randomUUID())
                .param("conversation", it.conversation().value())
                .param("clientId", clientId)
                .update());

        contacts.resolve(List.of(person("Marina", user, phone)));

        assertThat(jdbc.sql("""
                                select count(*) from scheduled_message
                                where conversation_id = any(select into_id from merged_conversation where id = any(:ids::uuid[]))
                                """)
                        .param("ids", column(threads, it -> it.conversation().value()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anIdThatTwoThreadsGaveToWhatTheySendStaysUnique() {
        var channel = channel();
        var phone = phone();
        var user = user();
        var clientId = UUID.randomUUID();
        var threads = List.of(receive(channel, phone), receive(channel, user));
        var answers = threads.stream()
                .map(it -> {
                    var conversation = conversations.lock(it.conversation()).orElseThrow();
                    var answer =
                            conversation.answer(new Content.Text("Olá"), Context.NONE, Samples.ANA, clientId, NOON);
                    messages.add(List.of(answer));
                    outbox.add(answer, conversation);
                    return answer;
                })
                .toList();

        contacts.resolve(List.of(person(null, user, phone)));

        var into = threads.getFirst().conversation();
        assertThat(messages.findByClientId(into, clientId).map(Message::id))
                .contains(answers.getFirst().id());
        assertThat(jdbc.sql("select count(*) from outgoing where conversation_id = :id and state = 'queued'")
                        .param("id", into.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @RepeatedTest(5)
    void whateverTheOrderInWhichAddressesMeetTheEndIsTheSame() throws InterruptedException {
        var channel = channel();
        var families = Stream.generate(() -> List.of(phone(), user(), lid(), phone(), user()))
                .limit(4)
                .toList();
        families.forEach(family -> family.forEach(address -> receive(channel, address)));
        var sent = THREADS * families.size() * 4 + families.size() * 5;

        bySide(THREADS, i -> () -> {
            var random = new Random(i);
            var mixed = new ArrayList<Person>();
            for (var family : families) {
                for (var j = 1; j < family.size(); j++) {
                    mixed.add(person("Marina", family.get(j - 1), family.get(j)));
                }
            }
            Collections.shuffle(mixed, random);
            for (var from = 0; from < mixed.size(); from += 4) {
                receive(channel, mixed.subList(from, from + 4));
            }
            return i;
        });

        var stays = families.stream()
                .map(family -> receive(channel, family.getFirst()).conversation())
                .toList();
        var kept = conversationsOf(channel);
        assertThat(kept.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        stays.stream().map(ConversationId::value).toList());
        assertThat(kept.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(sent + families.size());
        assertThat(numbersOf(channel))
                .allSatisfy((id, numbers) -> assertThat(numbers)
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, numbers.size()).boxed().toList()));
        for (var family : families) {
            var people = family.stream().map(it -> person(null, it)).toList();
            var resolved = contacts.resolve(people);
            assertThat(people.stream().map(it -> resolved.apply(it).id()).distinct())
                    .hasSize(1);
        }
    }

    private Map<UUID, Integer> conversationsOf(ConnectedChannel channel) {
        var counts = new HashMap<UUID, Integer>();
        jdbc.sql("select id, inbound_count from conversation where channel_id = :id")
                .param("id", channel.id().value())
                .query(row -> {
                    counts.put(row.getObject("id", UUID.class), row.getInt("inbound_count"));
                });
        return counts;
    }

    private Map<UUID, List<Integer>> numbersOf(ConnectedChannel channel) {
        var numbers = new HashMap<UUID, List<Integer>>();
        jdbc.sql("""
                        select m.conversation_id, m.inbound_no
                        from message m join conversation c on c.id = m.conversation_id
                        where c.channel_id = :id order by m.inbound_no
                        """).param("id", channel.id().value()).query(row -> {
            numbers.computeIfAbsent(row.getObject("conversation_id", UUID.class), key -> new ArrayList<>())
                    .add(row.getInt("inbound_no"));
        });
        return numbers;
    }
}
