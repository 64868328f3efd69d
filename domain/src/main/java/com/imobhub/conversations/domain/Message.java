package com.imobhub.conversations.domain;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inbound or outbound item of a conversation.
 *
 * @param at the provider's time for inbound, ours for outbound; orders the thread, ties by id
 * @param inboundNo how many inbound messages the conversation had when this one was stored, itself included; what
 *     somebody has seen is told by this number
 * @param clientId made by the screen that wrote it, so that it is sent once
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        Instant at,
        Direction direction,
        Content content,
        Context context,
        Progress progress,
        Author author,
        int inboundNo,
        @Nullable UUID clientId) {

    /** This message after a report about it; equal when the report changes nothing. */
    public Message after(Progress.Report report) {
        return with(progress.after(report));
    }

    /** See {@link Progress#takenBack}. */
    public Message takenBack() {
        return with(progress.takenBack());
    }

    /** See {@link Progress#retried}. */
    public Message retried() {
        return with(progress.retried());
    }

    private Message with(Progress next) {
        return new Message(id, conversation, at, direction, content, context, next, author, inboundNo, clientId);
    }

    /** This message in the thread that absorbed its own, under the number it has there. */
    public Message movedTo(ConversationId thread, int number) {
        return new Message(id, thread, at, direction, content, context, progress, author, number, clientId);
    }

    public MessageStatus status() {
        return progress.status();
    }

    /** Why it did not arrive; null unless it failed. */
    public @Nullable Failure failure() {
        return progress.failure();
    }

    /** Whether a report moved it, or did no more than tell when it got where it was already. */
    public boolean isBeyond(Message before) {
        return status() != before.status() || !Objects.equals(failure(), before.failure());
    }
}
