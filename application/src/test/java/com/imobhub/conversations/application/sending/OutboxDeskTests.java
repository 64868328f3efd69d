package com.imobhub.conversations.application.sending;

import static com.imobhub.conversations.application.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.Samples;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.shared.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class OutboxDeskTests extends DeskTest {

    private static final Failure LIMITED = new Failure(131000, "Not delivered", null);

    private final OutboxDesk desk = new OutboxDesk(
            conversations,
            messages,
            outbox,
            new FillTemplates(new ScriptedTemplates(), (id, at) -> true, new AnswerDesks.NoChannels(), contacts),
            announcements,
            dispatcher,
            messageReads,
            clock);
    private final Conversation conversation = conversation(Samples.channel());
    private final Message message = queue(conversation, "Olá");

    private MessageStatus status() {
        return messages.get(message.id()).status();
    }

    private void fail(Failure failure) {
        sender.script = outgoing -> new SendOutcome.Refused(failure);
        sendDue();
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.second", Optional.empty());
    }

    private String retry(boolean evenIfItArrives) {
        return desk.retry(conversation.id(), message.id(), evenIfItArrives).status();
    }

    private void theContactWrites() {
        var thread = conversations.lock(conversation.id()).orElseThrow();
        thread.receive(MessageId.next(), clock.instant(), thread.address(), new Content.Text("Oi"), Context.NONE);
        conversations.save(List.of(thread));
    }

    private static void refused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void whatWaitsIsTakenBackAndNeverSent() {
        desk.cancel(conversation.id(), message.id());
        desk.cancel(conversation.id(), message.id());

        assertThat(status()).isEqualTo(MessageStatus.CANCELED);
        assertThat(sendDue()).isZero();
        refused(() -> retry(true), "canceled");
    }

    @Test
    void whatIsOnItsWayIsNotTakenBack() {
        outbox.claim(1, NOON);

        refused(() -> desk.cancel(conversation.id(), message.id()), "already-sent");
        assertThat(status()).isEqualTo(MessageStatus.SENDING);
    }

    @Test
    void whatTheProviderDidNotTakeCanBeTakenBack() {
        sender.script = outgoing -> new SendOutcome.NotNow(LIMITED, Again.BACK_OFF);
        sendDue();

        desk.cancel(conversation.id(), message.id());

        clock.advance(Duration.ofHours(1));
        assertThat(sendDue()).isZero();
        assertThat(status()).isEqualTo(MessageStatus.CANCELED);
    }

    @Test
    void whatFailedIsSentOnceMoreInItsPlace() {
        fail(LIMITED);

        assertThat(retry(false)).isEqualTo("queued");
        assertThat(retry(false)).isEqualTo("queued");

        assertThat(messages.get(message.id()).failure()).isNull();
        assertThat(sendDue()).isEqualTo(1);
        assertThat(status()).isEqualTo(MessageStatus.SENT);
        assertThat(retry(false)).isEqualTo("sent");
        assertThat(sendDue()).isZero();
        assertThat(messages.all()).hasSize(1);
    }

    @Test
    void whatMayHaveBeenSentIsOnlySentAgainByDecision() {
        fail(Failure.maybeSent("No answer"));

        refused(() -> retry(false), "maybe-sent");
        assertThat(sendDue()).isZero();
        assertThat(retry(true)).isEqualTo("queued");
        assertThat(sendDue()).isEqualTo(1);
    }

    @Test
    void whoGotTooMuchMarketingIsLeftAloneForADayAndTriedOnceMore() {
        var limited = new Failure(131049, "Healthy ecosystem", null);
        fail(limited);

        refused(() -> retry(false), "too-soon");
        assertThat(sendDue()).isZero();
        clock.advance(Duration.ofHours(24));
        theContactWrites();
        assertThat(retry(false)).isEqualTo("queued");
        fail(limited);
        clock.advance(Duration.ofHours(24));
        theContactWrites();
        refused(() -> retry(false), "tried-enough");
    }

    @Test
    void afterADayOnlyATemplateHelps() {
        fail(LIMITED);
        clock.advance(Duration.ofHours(25));

        assertThatThrownBy(() -> retry(false)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("window-closed");
            assertThat(refusal.facts()).containsEntry("templates", List.of("boas_vindas", "retomar_contato"));
        });
        assertThat(status()).isEqualTo(MessageStatus.FAILED);
        assertThat(sendDue()).isZero();
    }

    @Test
    void theNameOfTheFirstAttemptIsRetired() {
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.first", Optional.empty());
        sendDue();
        messages.saveProgress(List.of(messages.get(message.id()).after(Progress.Report.failed(LIMITED, NOON))));
        var first = new ProviderId(conversation.channel(), "wamid.first");
        var second = new ProviderId(conversation.channel(), "wamid.second");

        retry(false);
        sender.script = outgoing -> new SendOutcome.Accepted("wamid.second", Optional.empty());
        sendDue();

        assertThat(messages.retired(List.of(first, second))).containsExactly(first);
        assertThat(messages.nameOf(message.id())).contains(second);
        assertThat(messages.identify(List.of(first))).containsValue(message.id());
    }

    @Test
    void whatNobodyHereSentIsUnknown() {
        var received = Samples.received(conversation, NOON, "Oi");
        messages.add(List.of(received));

        for (var id : List.of(received.id(), MessageId.next())) {
            refused(() -> desk.cancel(conversation.id(), id), "unknown-message");
            refused(() -> desk.retry(conversation.id(), id, true), "unknown-message");
        }
        var elsewhere = conversation(Samples.channel());
        refused(() -> desk.cancel(elsewhere.id(), message.id()), "unknown-message");
        refused(() -> desk.cancel(new ConversationId(UUID.randomUUID()), message.id()), "unknown-conversation");
    }
}
