package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Refusal.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody wants to have said later.
 *
 * @param draft what will be said; its client id will be the message's
 * @param reason the code of the refusal when it failed, {@link #ANSWERED} when the contact wrote first
 * @param version grows with every change, so that nobody overwrites what they have not seen
 */
public record ScheduledMessage(
        ScheduledId id,
        ConversationId conversation,
        Author.AMember author,
        Draft draft,
        Plan plan,
        ScheduledState state,
        @Nullable String reason,
        Instant createdAt,
        int version) {

    public static final String ANSWERED = "answered";

    static ScheduledMessage of(
            ConversationId conversation, Author.AMember author, Draft draft, Plan plan, Instant now) {
        return new ScheduledMessage(
                ScheduledId.next(), conversation, author, draft, plan, ScheduledState.WAITING, null, now, 1);
    }

    /**
     * The same with another time or other words.
     *
     * @param seen the version that whoever changes it was shown
     * @throws Refusal {@code changed-meanwhile}, or as {@link #checkOpen}
     */
    ScheduledMessage changed(Draft to, Plan next, int seen) {
        checkOpen();
        if (seen != version) {
            throw new Refusal(Kind.CONFLICT, "changed-meanwhile", "Somebody else changed this message.")
                    .with("version", version);
        }
        return with(to, next, ScheduledState.WAITING, null);
    }

    ScheduledMessage canceled() {
        return with(draft, plan, ScheduledState.CANCELED, null);
    }

    /** The contact wrote before its time. */
    public ScheduledMessage answered() {
        return with(draft, plan, ScheduledState.CANCELED, ANSWERED);
    }

    ScheduledMessage sent() {
        return with(draft, plan, ScheduledState.SENT, null);
    }

    ScheduledMessage failed(String code) {
        return with(draft, plan, ScheduledState.FAILED, code);
    }

    private ScheduledMessage with(Draft said, Plan next, ScheduledState to, @Nullable String why) {
        return new ScheduledMessage(id, conversation, author, said, next, to, why, createdAt, version + 1);
    }

    /** This one in the conversation that absorbed its own. */
    public ScheduledMessage movedTo(ConversationId thread) {
        return new ScheduledMessage(id, thread, author, draft, plan, state, reason, createdAt, version);
    }

    boolean isDue(Instant now) {
        return state == ScheduledState.WAITING && !plan.at().isAfter(now);
    }

    /** Whether somebody may still decide about it: it waits, or it was not sent and nobody wanted that. */
    public boolean isOpen() {
        return switch (state) {
            case WAITING, FAILED -> true;
            case CANCELED -> reason != null;
            case SENT -> false;
        };
    }

    /** @throws Refusal {@code no-longer-waiting} */
    void checkOpen() {
        if (!isOpen()) {
            throw new Refusal(Kind.CONFLICT, "no-longer-waiting", "This message was sent or canceled in the meantime.")
                    .with("state", state.word());
        }
    }

    /**
     * The message that it would be now, to be shown.
     *
     * @param said what it would say
     */
    Message preview(Content said) {
        return new Message(
                new MessageId(id.value()),
                conversation,
                plan.at(),
                Direction.OUTBOUND,
                said,
                Context.NONE,
                Progress.at(MessageStatus.QUEUED),
                author,
                0,
                draft.clientId());
    }
}
