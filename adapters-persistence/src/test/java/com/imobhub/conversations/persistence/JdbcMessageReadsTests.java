package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.answered;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.domain.Channels;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.MessagePage;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageVersion;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.Place;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Edit;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.conversations.domain.Reaction;
import com.imobhub.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcMessageReadsTests {

    private final Contacts contacts;
    private final Conversations conversations;
    private final Messages messages;
    private final TestChannels channels;
    private final CountedStatements statements;
    private final MessageReads reads;
    private Conversation conversation;

    @Autowired
    JdbcMessageReadsTests(
            Contacts contacts,
            Conversations conversations,
            Messages messages,
            Channels channels,
            DataSource dataSource,
            MessageViews views) {
        this.contacts = contacts;
        this.conversations = conversations;
        this.messages = messages;
        this.channels = new TestChannels(channels);
        this.statements = new CountedStatements(dataSource);
        this.reads = new JdbcMessageReads(JdbcClient.create(statements), views);
        this.conversation = thread();
    }

    @BeforeEach
    void aThread() {
        conversation = thread();
    }

    private Conversation thread() {
        var person = person("Marina", phone());
        var contact = contacts.resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(channels.connect(), contact.id(), person.answerTo());
        return conversations.open(List.of(thread)).apply(thread);
    }

    private Message store(Message message) {
        messages.add(List.of(message));
        return message;
    }

    private Message said(Instant at, String text) {
        return store(received(conversation, at, text));
    }

    private ProviderId name(Message message) {
        var name = new ProviderId(conversation.channel(), "wamid." + UUID.randomUUID());
        messages.claim(List.of(new Messages.Claim(name, message.id())));
        return name;
    }

    private MessagePage page(Place place, int size) {
        return reads.messages(conversation.id(), place, size);
    }

    private MessageView only() {
        return page(new Place.Newest(), 1).items().getFirst();
    }

    /** Twelve messages of three instants, newest first. */
    private List<UUID> twelve() {
        var newestFirst = new ArrayList<UUID>();
        for (var i = 0; i < 12; i++) {
            newestFirst.addFirst(said(NOON.plusSeconds(i / 4), "" + i).id().value());
        }
        return newestFirst;
    }

    private static List<UUID> ids(MessagePage page) {
        return page.items().stream().map(MessageView::id).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12, 13})
    void goingBackGivesEverythingOnceAlsoWhereManyMessagesCameAtOnce(int size) {
        var newestFirst = twelve();

        var all = new ArrayList<UUID>();
        var page = page(new Place.Newest(), size);
        all.addAll(ids(page));
        while (page.next() != null) {
            page = page(new Place.Before(page.next()), size);
            all.addAll(ids(page));
        }

        assertThat(all).containsExactlyElementsOf(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 12, 30})
    void fromAnyMessageTheWholeThreadIsReached(int size) {
        var newestFirst = twelve();

        for (var start : newestFirst) {
            var around = page(new Place.Around(new MessageId(start)), size);
            var all = new ArrayList<>(ids(around));
            assertThat(all).contains(start);
            for (var page = around; page.next() != null; ) {
                page = page(new Place.Before(page.next()), size);
                all.addAll(ids(page));
            }
            for (var page = around; page.previous() != null; ) {
                page = page(new Place.After(page.previous()), size);
                all.addAll(0, ids(page));
            }
            assertThat(all).containsExactlyElementsOf(newestFirst);
        }
    }

    @Test
    void aroundAMessageOfAnotherThreadThereIsNothing() {
        var elsewhere = said(NOON, "Oi");
        conversation = thread();

        assertThat(page(new Place.Around(elsewhere.id()), 10).items()).isEmpty();
        assertThat(page(new Place.Around(MessageId.next()), 10).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "MjAyNg", "MjAyNi0wMy0wMlQxMjowMDowMFovbm9wZQ"})
    void aForeignCursorIsRefused(String cursor) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reads.messages(ConversationId.next(), new Place.Before(cursor), 10))
                .returns("before", Refusal::field);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> reads.messages(ConversationId.next(), new Place.After(cursor), 10))
                .returns("after", Refusal::field);
    }

    @Test
    void everyReadIsOneStatementWhateverItsSize() {
        IntStream.range(0, 40).forEach(i -> said(NOON.plusSeconds(i), "" + i));
        var middle = page(new Place.Newest(), 40).items().get(20);
        statements.sinceLastAsked();

        for (var size : List.of(1, 10, 30)) {
            var around = page(new Place.Around(new MessageId(middle.id())), size);
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
            page(new Place.Before(around.next()), size);
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
            page(new Place.After(around.previous()), size);
            assertThat(statements.sinceLastAsked()).isEqualTo(1);
        }
        reads.views(List.of(new MessageId(middle.id())));
        assertThat(statements.sinceLastAsked()).isEqualTo(1);
    }

    @Test
    void aQuoteShowsTheMessageItAnswersToAsSoonAsThatIsHere() {
        var name = new ProviderId(conversation.channel(), "wamid." + UUID.randomUUID());
        store(conversation.receive(
                MessageId.next(),
                NOON.plusSeconds(9),
                conversation.address(),
                new Content.Text("Sim!"),
                Context.quoting(name.value())));
        assertThat(only().quote()).isEqualTo(new MessageView.Quote(null, null, null, null));

        var asked = said(NOON, "Quer visitar?");
        messages.claim(List.of(new Messages.Claim(name, asked.id())));

        assertThat(only().quote())
                .isEqualTo(new MessageView.Quote(asked.id().value(), "text", "Quer visitar?", "inbound"));
    }

    @Test
    void theSameNameOnAnotherChannelIsNotQuoted() {
        var name = name(said(NOON, "segredo"));
        conversation = thread();
        store(conversation.receive(
                MessageId.next(),
                NOON,
                conversation.address(),
                new Content.Text("Sim!"),
                Context.quoting(name.value())));

        assertThat(only().quote()).isEqualTo(new MessageView.Quote(null, null, null, null));
    }

    @Test
    void theNewestReactionOfEachSideIsShownWhateverTheOrder() {
        var message = said(NOON, "Oi");
        var target = message.id();
        messages.react(List.of(
                new Reaction(target, Direction.INBOUND, "👍", NOON.plusSeconds(1), "wamid.R1"),
                new Reaction(target, Direction.INBOUND, "❤️", NOON.plusSeconds(3), "wamid.R3"),
                new Reaction(target, Direction.OUTBOUND, "🏠", NOON.plusSeconds(2), "wamid.R2")));
        messages.react(List.of(new Reaction(target, Direction.INBOUND, "😡", NOON.plusSeconds(2), "wamid.R9")));

        assertThat(only().reactions())
                .containsExactly(
                        new MessageView.ReactionView("❤️", "contact"), new MessageView.ReactionView("🏠", "agency"));
    }

    @Test
    void aReactionThatWasTakenBackStaysAway() {
        var target = said(NOON, "Oi").id();

        messages.react(List.of(new Reaction(target, Direction.INBOUND, null, NOON.plusSeconds(2), "wamid.R2")));
        messages.react(List.of(new Reaction(target, Direction.INBOUND, "👍", NOON.plusSeconds(1), "wamid.R1")));

        assertThat(only().reactions()).isEmpty();
    }

    @Test
    void anEditedMessageShowsItsNewestTextAndKeepsAllOfThem() {
        var message = said(NOON, "Oi");
        messages.edit(List.of(new Edit(message.id(), new Content.Text("Olá!"), NOON.plusSeconds(20), "wamid.E2")));
        messages.edit(List.of(new Edit(message.id(), new Content.Text("Olá"), NOON.plusSeconds(10), "wamid.E1")));

        assertThat(only().text()).isEqualTo("Olá!");
        assertThat(only().editedAt()).isEqualTo(NOON.plusSeconds(20));
        assertThat(reads.versions(conversation.id(), message.id()))
                .containsExactly(
                        new MessageVersion(NOON.plusSeconds(20), "text", "Olá!"),
                        new MessageVersion(NOON.plusSeconds(10), "text", "Olá"),
                        new MessageVersion(NOON, "text", "Oi"));
    }

    @Test
    void aDeletedMessageShowsNothingButIsOnRecord() {
        var message = said(NOON, "segredo");
        var answer = store(answered(conversation, NOON.plusSeconds(1), "Olá"));

        messages.revoke(Map.of(message.id(), NOON.plusSeconds(9)));
        messages.revoke(Map.of(message.id(), NOON.plusSeconds(5)));

        var view = reads.views(List.of(message.id())).getFirst();
        assertThat(view.text()).isNull();
        assertThat(view.deletedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(reads.versions(conversation.id(), message.id()))
                .containsExactly(new MessageVersion(NOON, "text", "segredo"));
        assertThat(reads.views(List.of(answer.id())).getFirst().deletedAt()).isNull();
    }

    @Test
    void aDeletedMessageIsNotQuotedEither() {
        var secret = said(NOON, "segredo");
        var name = name(secret);
        store(conversation.receive(
                MessageId.next(),
                NOON.plusSeconds(1),
                conversation.address(),
                new Content.Text("?"),
                Context.quoting(name.value())));

        messages.revoke(Map.of(secret.id(), NOON.plusSeconds(5)));

        assertThat(only().quote().text()).isNull();
        assertThat(only().quote().messageId()).isEqualTo(secret.id().value());
    }

    @Test
    void versionsAreOfOneThreadOnly() {
        var message = said(NOON, "Oi");

        assertThat(reads.versions(ConversationId.next(), message.id())).isEmpty();
    }
}
