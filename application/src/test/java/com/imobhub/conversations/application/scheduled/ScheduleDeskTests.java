package com.imobhub.conversations.application.scheduled;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessagesReceived;
import com.imobhub.conversations.application.InMemoryContacts;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.InMemoryScheduledMessages;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.application.reading.ReadingDesks;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.conversations.application.sending.AnswerDesks;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Message;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ScheduleDeskTests {

    private static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));
    private static final Instant AT_ONE = NOON.plus(Duration.ofHours(1));

    private final TestClock clock = new TestClock(NOON);
    private final InMemoryConversations conversations = new InMemoryConversations();
    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryFeed feed = new InMemoryFeed();
    private final InMemoryScheduledMessages scheduled = new InMemoryScheduledMessages();
    private final InMemoryReads reads = new InMemoryReads(conversations);
    private final InMemoryMessageReads messageReads = new InMemoryMessageReads(messages);
    private final Announcements announcements = LiveFeeds.announcing(feed, reads, messageReads);
    private final AnswerDesk answering = AnswerDesks.queueing(conversations, messages, announcements, clock);
    private final ScheduleDesk desk = new ScheduleDesk(
            conversations,
            scheduled,
            answering,
            ReadingDesks.over(reads, messageReads, announcements),
            announcements,
            clock);
    private final ScheduledWorker worker = new ScheduledWorker(
            scheduled,
            new SendScheduled(
                    conversations,
                    scheduled,
                    answering,
                    announcements,
                    TransactionOperations.withoutTransaction(),
                    clock),
            TransactionOperations.withoutTransaction(),
            clock);
    private final CancelAnswered cancelAnswered = new CancelAnswered(scheduled, announcements);

    private Conversation conversation;
    private ConversationId id;

    @BeforeEach
    void marinaWrites() {
        var person = Samples.person("Marina", Samples.phone());
        var contact = new InMemoryContacts().resolve(List.of(person)).apply(person);
        var thread = new Conversations.Thread(Samples.channel(), contact.id(), person.answerTo());
        conversation = conversations.open(List.of(thread)).apply(thread);
        id = conversation.id();
        Samples.received(conversation, NOON, "Oi");
        conversations.save(List.of(conversation));
    }

    private static Draft saying(String text) {
        return Draft.of(new Content.Text(text), UUID.randomUUID());
    }

    private ScheduledView schedule(String text, Instant at, boolean cancelIfAnswered) {
        return desk.schedule(id, saying(text), new Plan(at, cancelIfAnswered), ANA);
    }

    private void answers() {
        var message = Samples.received(conversation, clock.instant(), "Sim!");
        cancelAnswered.on(new MessagesReceived(List.of(new MessagesReceived.Received(
                message.id(), id, conversation.contact(), conversation.channel(), message.at()))));
    }

    private List<String> said() {
        return messages.all().stream()
                .map(Message::content)
                .map(Content.Text.class::cast)
                .map(Content.Text::body)
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(code, Refusal::code);
    }

    private static ScheduledId idOf(ScheduledView view) {
        return new ScheduledId(view.id());
    }

    private static Draft template(String name, String value) {
        var values = List.of(new Value(Part.BODY, null, "1", value));
        return Draft.of(
                new Content.Template(name, "pt_BR", null, null, null, null, "", null, List.of(), values),
                UUID.randomUUID());
    }

    @Test
    void aTemplateIsShownAsItWillBeReadAndSentWhateverTheWindow() {
        var planned = desk.schedule(
                id, template("boas_vindas", "Marina"), new Plan(NOON.plus(Duration.ofDays(3)), false), ANA);

        assertThat(planned.message().text()).isEqualTo("Olá, Marina!");
        assertThat(desk.open(id, ANA)).extracting(it -> it.message().text()).containsExactly("Olá, Marina!");
        clock.advance(Duration.ofDays(3));
        assertThat(worker.sendDue()).isEqualTo(1);
        assertThat(messages.all())
                .singleElement()
                .satisfies(message -> assertThat(((Content.Template) message.content()).body())
                        .isEqualTo("Olá, Marina!"));
    }

    @Test
    void aTemplateThatCouldNotBeSentIsNotPlanned() {
        var plan = new Plan(AT_ONE, false);

        assertRefused("unknown-template", () -> desk.schedule(id, template("sumiu", "Marina"), plan, ANA));
        assertRefused("template-value-broken", () -> desk.schedule(id, template("boas_vindas", "a\nb"), plan, ANA));
        assertThat(desk.open(id, ANA)).isEmpty();
    }

    @Test
    void itIsSaidWhenItsTimeComesAndOnce() {
        var planned = schedule("Bom dia", AT_ONE, false);
        assertThat(worker.sendDue()).isZero();

        clock.advance(Duration.ofHours(1));

        assertThat(worker.sendDue()).isEqualTo(1);
        assertThat(worker.sendDue()).isZero();
        assertThat(messages.all())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.clientId()).isEqualTo(planned.message().clientId()))
                .satisfies(it -> assertThat(it.at()).isEqualTo(AT_ONE));
        assertThat(desk.open(id, ANA)).isEmpty();
        assertThat(feed.changes().getLast()).isEqualTo(new Change.ScheduledMoved(id.value()));
    }

    @Test
    void whatWasAlreadySaidUnderTheSameIdIsNotSaidAgain() {
        var draft = saying("Bom dia");
        desk.schedule(id, draft, new Plan(AT_ONE, false), ANA);
        answering.answer(id, draft, ANA);

        clock.advance(Duration.ofHours(1));
        worker.sendDue();

        assertThat(messages.all()).hasSize(1);
        assertThat(desk.open(id, ANA)).isEmpty();
    }

    @Test
    void severalOfOneConversationAreSaidInTheirOrder() {
        schedule("dois", AT_ONE.plusMillis(1), false);
        schedule("um", AT_ONE, false);
        schedule("três", AT_ONE.plusMillis(2), false);
        clock.advance(Duration.ofHours(2));

        while (worker.sendDue() > 0) {}

        assertThat(said()).containsExactly("um", "dois", "três");
    }

    @Test
    void theSameClientIdAgainIsPlannedOnce() {
        var draft = saying("Bom dia");
        var first = desk.schedule(id, draft, new Plan(AT_ONE, false), ANA);

        assertThat(desk.schedule(id, draft, new Plan(AT_ONE.plusSeconds(1), true), ANA))
                .isEqualTo(first);
        assertThat(desk.open(id, ANA)).containsExactly(first);
    }

    @Test
    void onlyTheNextSixtyDaysCanBePlanned() {
        assertRefused("not-in-future", () -> schedule("Já", NOON, false));
        assertRefused(
                "too-far-ahead",
                () -> schedule("Um dia", NOON.plus(Duration.ofDays(60)).plusMillis(1), false));
        assertThat(schedule("No fim", NOON.plus(Duration.ofDays(60)), false).state())
                .isEqualTo("waiting");
    }

    @Test
    void whatNoTimeMakesSendableIsRefusedAtOnce() {
        assertRefused("text-empty", () -> schedule("  ", AT_ONE, false));
        assertRefused("text-too-long", () -> schedule("a".repeat(4_097), AT_ONE, false));
        assertThat(desk.open(id, ANA)).isEmpty();
    }

    @Test
    void nobodyPlansWithoutEnd() {
        for (var i = 0; i < 50; i++) {
            schedule("Mensagem", AT_ONE.plusMillis(i), false);
        }

        assertRefused("too-many-scheduled", () -> schedule("Mais uma", AT_ONE, false));
    }

    @Test
    void whetherTheWindowIsOpenIsAskedWhenItIsSent() {
        var planned = schedule("Ainda procura?", NOON.plus(Duration.ofDays(2)), false);
        clock.advance(Duration.ofDays(2));

        worker.sendDue();

        assertThat(messages.all()).isEmpty();
        assertThat(desk.open(id, ANA))
                .singleElement()
                .returns("failed", ScheduledView::state)
                .returns("window-closed", ScheduledView::reason);
        assertRefused("window-closed", () -> desk.sendNow(id, idOf(planned)));
    }

    @Test
    void whatFailedCanBePlannedAnewOrPutAway() {
        var planned = schedule("Ainda procura?", NOON.plus(Duration.ofDays(2)), false);
        clock.advance(Duration.ofDays(2));
        worker.sendDue();
        var later = clock.instant().plusSeconds(60);

        var again = desk.change(id, idOf(planned), null, new Plan(later, false), 2);

        assertThat(again).returns("waiting", ScheduledView::state).returns(null, ScheduledView::reason);
        desk.cancel(id, idOf(planned));
        assertThat(desk.open(id, ANA)).isEmpty();
    }

    @Test
    void anAnswerCallsOffWhatWasMarkedSo() {
        var marked = schedule("Você viu?", AT_ONE, true);
        schedule("Até amanhã", AT_ONE, false);

        answers();
        answers();

        assertThat(desk.open(id, ANA)).extracting(ScheduledView::state).containsExactly("canceled", "waiting");
        assertThat(desk.open(id, ANA).getFirst())
                .returns(marked.id(), ScheduledView::id)
                .returns("answered", ScheduledView::reason);
        clock.advance(Duration.ofHours(1));
        worker.sendDue();
        assertThat(said()).containsExactly("Até amanhã");
        assertThat(feed.changes().stream().filter(Change.ScheduledMoved.class::isInstance))
                .hasSize(4);
    }

    @Test
    void whatIsChangedMeanwhileIsNotOverwritten() {
        var planned = schedule("Bom dia", AT_ONE, false);
        var later = new Plan(AT_ONE.plusSeconds(60), true);

        var changed = desk.change(id, idOf(planned), saying("Boa tarde"), later, planned.version());

        assertThat(changed.message().text()).isEqualTo("Boa tarde");
        assertThat(changed.message().clientId()).isEqualTo(planned.message().clientId());
        assertThat(changed.at()).isEqualTo(later.at());
        assertRefused("changed-meanwhile", () -> desk.change(id, idOf(planned), null, later, planned.version()));
        assertRefused(
                "not-in-future", () -> desk.change(id, idOf(planned), null, new Plan(NOON, true), changed.version()));
        assertRefused("text-empty", () -> desk.change(id, idOf(planned), saying(""), later, changed.version()));
    }

    @Test
    void whatWasPutOffSinceItWasTakenIsNotSaid() {
        var planned = schedule("Bom dia", AT_ONE, false);
        clock.advance(Duration.ofHours(1));
        scheduled.claim(1, clock.instant(), clock.instant().plusSeconds(60));

        desk.change(id, idOf(planned), null, new Plan(AT_ONE.plusSeconds(60), false), planned.version());

        assertThat(worker.sendDue()).isZero();
        clock.advance(Duration.ofMinutes(1));
        assertThat(worker.sendDue()).isEqualTo(1);
    }

    @Test
    void whatIsCanceledIsNotSaid() {
        var planned = schedule("Bom dia", AT_ONE, false);

        desk.cancel(id, idOf(planned));
        desk.cancel(id, idOf(planned));

        clock.advance(Duration.ofHours(1));
        assertThat(worker.sendDue()).isZero();
        assertRefused("no-longer-waiting", () -> desk.sendNow(id, idOf(planned)));
    }

    @Test
    void whatIsSentBeforeItsTimeIsSentOnce() {
        var planned = schedule("Bom dia", AT_ONE, false);

        desk.sendNow(id, idOf(planned));

        assertRefused("no-longer-waiting", () -> desk.sendNow(id, idOf(planned)));
        assertRefused("no-longer-waiting", () -> desk.cancel(id, idOf(planned)));
        assertRefused(
                "no-longer-waiting",
                () -> desk.change(id, idOf(planned), null, new Plan(AT_ONE, false), planned.version()));
        clock.advance(Duration.ofHours(1));
        assertThat(worker.sendDue()).isZero();
        assertThat(messages.all()).hasSize(1);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        var nowhere = ConversationId.next();

        assertRefused("unknown-scheduled", () -> desk.cancel(id, ScheduledId.next()));
        assertRefused("unknown-conversation", () -> desk.open(nowhere, ANA));
        assertRefused("unknown-conversation", () -> desk.schedule(nowhere, saying("Oi"), new Plan(AT_ONE, false), ANA));
    }
}
