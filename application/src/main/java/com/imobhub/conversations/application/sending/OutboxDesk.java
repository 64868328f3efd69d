package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second thoughts about messages of ours: taking back what waits, sending once more what failed. */
@Service
@Transactional
public class OutboxDesk {

    private static final Duration LEFT_ALONE = Duration.ofHours(24);

    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final FillTemplates templates;
    private final Announcements announcements;
    private final Dispatcher dispatcher;
    private final MessageReads reads;
    private final Clock clock;

    OutboxDesk(
            Conversations conversations,
            Messages messages,
            Outbox outbox,
            FillTemplates templates,
            Announcements announcements,
            Dispatcher dispatcher,
            MessageReads reads,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.templates = templates;
        this.announcements = announcements;
        this.dispatcher = dispatcher;
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * Takes a message back that waits to be sent; doing so twice is the same as once.
     *
     * @throws Refusal {@code unknown-conversation}, {@code unknown-message}, {@code already-sent}
     */
    public void cancel(ConversationId id, MessageId wanted) {
        var message = ours(conversation(id), wanted);
        if (message.status() == MessageStatus.CANCELED) {
            return;
        }
        if (message.status() != MessageStatus.QUEUED || !outbox.withdraw(wanted)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "already-sent", "The message is with the provider already.");
        }
        save(message.after(Progress.Report.of(MessageStatus.CANCELED, clock.instant())));
        dispatcher.wakeAfterCommit();
    }

    /**
     * Queues a message once more that failed; one that has not is left as it is, so a second click does no harm.
     *
     * @param evenIfItArrives whether somebody decided to send again what may have been sent
     * @throws Refusal {@code unknown-conversation}, {@code unknown-message}, {@code canceled}, {@code maybe-sent}, {@code
     *     too-soon} naming {@code until} when, {@code tried-enough}, or as
     *     {@link Conversation#check}
     */
    public MessageView retry(ConversationId id, MessageId wanted, boolean evenIfItArrives) {
        var conversation = conversation(id);
        var message = ours(conversation, wanted);
        switch (message.status()) {
            case FAILED -> again(conversation, message, evenIfItArrives);
            case CANCELED -> throw new Refusal(Refusal.Kind.CONFLICT, "canceled", "The message was taken back.");
            case RECEIVED, QUEUED, SENDING, HELD, SENT, DELIVERED, READ, PLAYED -> {}
        }
        return reads.views(List.of(wanted)).getFirst();
    }

    private void again(Conversation conversation, Message message, boolean evenIfItArrives) {
        var now = clock.instant();
        var failure = message.failure();
        if (failure != null && failure.leavesDoubt() && !evenIfItArrives) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "maybe-sent",
                    "The message may have been sent; sent again it may arrive twice.");
        }
        checkPatience(message, now);
        try {
            conversation.check(message.content(), now);
        } catch (Refusal refusal) {
            throw templates.suggesting(refusal, conversation);
        }
        if (!outbox.requeue(message.id(), Attempts.NONE, now)) {
            throw unknown(conversation.id(), message.id());
        }
        messages.retire(List.of(message.id()));
        save(message.retried());
        dispatcher.wakeAfterCommit();
    }

    /** Whoever got too much marketing is left alone for a day, and then asked once more and never again. */
    private void checkPatience(Message message, Instant now) {
        var failure = message.failure();
        if (failure == null || failure.code() == null || failure.code() != Failure.TOO_MUCH_MARKETING) {
            return;
        }
        var failedAt = message.progress().reached().get(MessageStatus.FAILED);
        if (failedAt != null && failedAt.plus(LEFT_ALONE).isAfter(now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "too-soon", "The contact gets no more marketing for a day.")
                    .with("until", failedAt.plus(LEFT_ALONE).toString());
        }
        if (outbox.rounds(List.of(message.id())).getOrDefault(message.id(), 0) > 1) {
            throw new Refusal(Refusal.Kind.CONFLICT, "tried-enough", "The contact got too much marketing twice.");
        }
    }

    private void save(Message message) {
        messages.saveProgress(List.of(message));
        announcements.moved(List.of(message));
    }

    private Conversation conversation(ConversationId id) {
        return conversations
                .lock(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-conversation",
                        "There is no conversation " + id.value() + "."));
    }

    /** A message that somebody sent from here; nothing else can be sent or not. */
    private Message ours(Conversation conversation, MessageId wanted) {
        return messages.lock(List.of(wanted)).stream()
                .filter(it -> it.conversation().equals(conversation.id()) && it.clientId() != null)
                .findFirst()
                .orElseThrow(() -> unknown(conversation.id(), wanted));
    }

    private static Refusal unknown(ConversationId id, MessageId message) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "unknown-message",
                "Nobody sent a message " + message.value() + " in conversation " + id.value() + ".");
    }
}
