package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.scheduled.ScheduledMessages.Due;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes messages of what is due. A planned message and the message it becomes are stored together or not at all, under the
 * lock of their conversation: it is sent once however often this is tried.
 */
@Service
class SendScheduled {

    private final Conversations conversations;
    private final ScheduledMessages scheduled;
    private final AnswerDesk answering;
    private final Announcements announcements;
    private final TransactionOperations transactions;
    private final Clock clock;

    SendScheduled(
            Conversations conversations,
            ScheduledMessages scheduled,
            AnswerDesk answering,
            Announcements announcements,
            TransactionOperations transactions,
            Clock clock) {
        this.conversations = conversations;
        this.scheduled = scheduled;
        this.answering = answering;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sends it, unless somebody changed, canceled or sent it since; what is refused now has failed, and says why. */
    void send(Due due) {
        try {
            transactions.executeWithoutResult(status -> stillDue(due).ifPresent(this::say));
        } catch (Refusal refused) {
            transactions.executeWithoutResult(
                    status -> stillDue(due).ifPresent(message -> save(message.failed(refused.code()))));
        }
    }

    private Optional<ScheduledMessage> stillDue(Due due) {
        return conversations
                .lock(due.conversation())
                .flatMap(conversation -> scheduled.find(conversation.id(), due.id()))
                .filter(message -> message.isDue(clock.instant()));
    }

    private void say(ScheduledMessage message) {
        answering.answer(message.conversation(), message.draft(), message.author());
        save(message.sent());
    }

    private void save(ScheduledMessage message) {
        scheduled.save(message);
        announcements.scheduled(List.of(message.conversation()));
    }
}
