package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.answered;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.SeenMarks;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.shared.Page;
import com.imobhub.shared.PhoneNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcConversationReadsTests {

    private static final SignedIn ANA = reader(Instant.EPOCH);

    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final SeenMarks seenMarks;
    private final TestChannels channels;
    private final JdbcClient jdbc;
    private final CountedStatements statements;
    private final ConversationReads reads;

    @Autowired
    JdbcConversationReadsTests(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            SeenMarks seenMarks,
            Channels channels,
            DataSource dataSource,
            JdbcClient jdbc) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.seenMarks = seenMarks;
        this.channels = new TestChannels(channels);
        this.jdbc = jdbc;
        this.statements = new CountedStatements(dataSource);
        this.reads = new JdbcConversationReads(
                JdbcClient.create(statements), Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate conversation, message, conversation_seen").update();
        statements.sinceLastAsked();
    }

    private static SignedIn reader(Instant since) {
        return new SignedIn(
                MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), since, Instant.MAX);
    }

    private Conversation conversationWith(Person person) {
        var contact = contacts.resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channels.connect(), contact.id(), person.answerTo());
        return conversations.open(List.of(thread)).apply(thread);
    }

    private Message store(Conversation conversation, Message message) {
        messages.add(List.of(message));
        conversations.save(List.of(conversation));
        return message;
    }

    private Conversation written(Instant at) {
        var conversation = conversationWith(person("Marina", phone()));
        store(conversation, received(conversation, at, "Oi"));
        return conversation;
    }

    private <T> List<T> walk(Function<String, Page<T>> pages) {
        var all = new ArrayList<T>();
        var page = pages.apply(null);
        all.addAll(page.items());
        while (page.next() != null) {
            page = pages.apply(page.next());
            all.addAll(page.items());
        }
        return all;
    }

    @Test
    void aRowShowsWhatTheDeskKnows() {
        var address = phone();
        var conversation = conversationWith(person("Marina", address));
        store(conversation, received(conversation, NOON, "Oi"));
        var answer = store(conversation, answered(conversation, NOON.plusSeconds(5), "Olá"));

        var row = reads.find(ANA, conversation.id()).orElseThrow();

        assertThat(row.contact().name()).isEqualTo("Marina");
        assertThat(row.contact().phone()).isEqualTo("+" + address.value());
        assertThat(row.channel().name()).isEqualTo("Vendas");
        assertThat(row.lastMessage())
                .isEqualTo(new ConversationSummary.LastMessage(
                        answer.id().value(), "text", "Olá", "outbound", NOON.plusSeconds(5), "queued", false));
        assertThat(row.inboundCount()).isEqualTo(1);
        assertThat(row.unreadCount()).isEqualTo(1);
        assertThat(row.assignee()).isNull();
        assertThat(row.window())
                .isEqualTo(new ConversationSummary.WindowState(true, NOON.plus(Duration.ofHours(24)), null));
        assertThat(reads.list(ANA, null, 10).items()).containsExactly(row);
    }

    @Test
    void whoHidesTheirNumberIsStillShown() {
        var hidden = conversationWith(person(null, user()));
        store(hidden, received(hidden, NOON, "Oi"));

        var contact = reads.find(ANA, hidden.id()).orElseThrow().contact();

        assertThat(contact.phone()).isNull();
        assertThat(contact.name()).isEqualTo("WhatsApp");
    }

    @Test
    void whoNeverGaveANameIsCalledByTheirNumber() {
        var address = phone();
        var nameless = conversationWith(person(null, address));
        store(nameless, received(nameless, NOON, "Oi"));

        assertThat(reads.find(ANA, nameless.id()).orElseThrow().contact().name())
                .isEqualTo(PhoneNumber.ofInternationalDigits(address.value()).display());
    }

    @Test
    void aThreadWithoutMessagesIsNotListed() {
        var empty = conversationWith(person("Marina", phone()));

        assertThat(reads.list(ANA, null, 10).items()).isEmpty();
        assertThat(reads.find(ANA, empty.id()).orElseThrow().lastMessage()).isNull();
        assertThat(reads.find(ANA, ConversationId.next())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12, 13})
    void pagesAreCompleteAlsoWhereManyWroteAtOnce(int size) {
        var expected = new ArrayList<UUID>();
        for (var at : List.of(NOON, NOON.minusNanos(1_000), NOON.minusSeconds(1))) {
            var sameTime = IntStream.range(0, 4)
                    .mapToObj(i -> written(at).id().value())
                    .sorted((one, other) -> other.toString().compareTo(one.toString()))
                    .toList();
            expected.addAll(sameTime);
        }

        var all = walk(cursor -> reads.list(ANA, cursor, size));

        assertThat(all).extracting(ConversationSummary::id).containsExactlyElementsOf(expected);
    }

    @Test
    void aPageIsOneStatementWhateverItsSize() {
        var conversation = written(NOON);
        IntStream.range(0, 30).forEach(i -> written(NOON.plusSeconds(i)));
        statements.sinceLastAsked();

        for (var size : List.of(1, 10, 30)) {
            var first = reads.list(ANA, null, size);
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
            reads.list(ANA, first.next(), size);
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
            reads.summaries(first.items().stream()
                    .map(it -> new ConversationId(it.id()))
                    .toList());
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
        }
        reads.find(ANA, conversation.id());
        assertThat(statements.sinceLastAsked()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MjAyNg", "MjAyNi0wMy0wMlQxMjowMDowMFovbm9wZQ"})
    void aForeignCursorIsRefused(String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reads.list(ANA, cursor, 10))
                .returns("invalid-field", Refusal::code)
                .returns("cursor", Refusal::field);
    }

    @Test
    void whatOneMemberSawIsUnreadForTheOthers() {
        var conversation = conversationWith(person("Marina", phone()));
        var first = store(conversation, received(conversation, NOON, "1"));
        var second = store(conversation, received(conversation, NOON.plusSeconds(1), "2"));
        var bia = reader(Instant.EPOCH);

        assertThat(seenMarks.seen(conversation.id(), ANA.id(), first.id())).hasValue(1);
        assertThat(unread(ANA, conversation)).isEqualTo(1);
        assertThat(seenMarks.seen(conversation.id(), ANA.id(), second.id())).hasValue(2);
        assertThat(seenMarks.seen(conversation.id(), ANA.id(), first.id())).hasValue(2);

        assertThat(unread(ANA, conversation)).isZero();
        assertThat(unread(bia, conversation)).isEqualTo(2);
    }

    @Test
    void onlyAMessageOfThatConversationCanBeSeen() {
        var conversation = written(NOON);
        var elsewhere = written(NOON);

        assertThat(seenMarks.seen(conversation.id(), ANA.id(), MessageId.next()))
                .isEmpty();
        assertThat(seenMarks.seen(conversation.id(), ANA.id(), elsewhere.last().message()))
                .isEmpty();
    }

    @Test
    void whatCameBeforeSomebodyJoinedIsNotUnreadForThem() {
        var conversation = written(NOON);
        var newcomer = reader(Instant.now().plusSeconds(60));

        assertThat(unread(newcomer, conversation)).isZero();
        assertThat(unread(ANA, conversation)).isEqualTo(1);
    }

    private Integer unread(SignedIn reader, Conversation conversation) {
        return reads.find(reader, conversation.id()).orElseThrow().unreadCount();
    }

    @Test
    void aPreviewIsShortAndTurnsNothingAround() {
        var conversation = conversationWith(person("Marina", phone()));
        store(conversation, received(conversation, NOON, "\u202e" + "🏠".repeat(5_200)));

        var preview =
                reads.find(ANA, conversation.id()).orElseThrow().lastMessage().text();

        assertThat(preview).isEqualTo("🏠".repeat(199));
    }

    @Test
    void whatWasDeletedIsNotPreviewed() {
        var conversation = conversationWith(person("Marina", phone()));
        var message = store(conversation, received(conversation, NOON, "segredo"));

        messages.revoke(Map.of(message.id(), NOON.plusSeconds(5)));

        var last = reads.find(ANA, conversation.id()).orElseThrow().lastMessage();
        assertThat(last.text()).isNull();
        assertThat(last.deleted()).isTrue();
    }

    private void answerThatEnds(Conversation conversation, int seconds, Progress.Report... reports) {
        var answer = store(conversation, answered(conversation, NOON.plusSeconds(seconds), "Olá"));
        var end = answer;
        for (var report : reports) {
            end = end.after(report);
        }
        messages.saveProgress(List.of(end));
    }

    private static Progress.Report failedWith(int code) {
        return Progress.Report.failed(new Failure(code, "No", null), NOON);
    }

    private boolean unreachable(Conversation conversation) {
        return reads.find(ANA, conversation.id()).orElseThrow().contact().unreachable();
    }

    @Test
    void whoeverMissesTwoMessagesInARowSeemsNotToBeThere() {
        var conversation = written(NOON);
        answerThatEnds(conversation, 1, failedWith(131026));
        assertThat(unreachable(conversation)).isFalse();

        answerThatEnds(conversation, 2, failedWith(131026));
        assertThat(unreachable(conversation)).isTrue();
        answerThatEnds(conversation, 3, Progress.Report.of(MessageStatus.SENT, NOON));
        assertThat(unreachable(conversation)).isTrue();

        answerThatEnds(conversation, 4, Progress.Report.of(MessageStatus.DELIVERED, NOON));
        assertThat(unreachable(conversation)).isFalse();
    }

    @Test
    void whoeverWritesIsThere() {
        var conversation = written(NOON);
        answerThatEnds(conversation, 1, failedWith(131026));
        answerThatEnds(conversation, 2, failedWith(131026));

        store(conversation, received(conversation, NOON.plusSeconds(3), "Oi"));

        assertThat(unreachable(conversation)).isFalse();
    }

    @Test
    void otherFailuresSayNothingAboutThePerson() {
        var conversation = written(NOON);
        answerThatEnds(conversation, 1, failedWith(131026));
        answerThatEnds(conversation, 2, failedWith(131049));

        assertThat(unreachable(conversation)).isFalse();
    }
}
