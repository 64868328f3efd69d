package com.imobhub.conversations.domain;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inbound or outbound item of a conversation.
 *
 * @param at the provider's time for inbound, ours for outbound; orders the thread, ties by id
 * @param inboundNo how many inbound messages the conversation had when this one was stored, itself included; what
 *     somebody has seen is told by this number
 * @param clientId made by the screen that wrote it, so that it is sent once
 * @param failure set while the status is {@code FAILED}
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        Instant at,
        Direction direction,
        Content content,
        MessageStatus status,
        Author author,
        int inboundNo,
        @Nullable UUID clientId,
        @Nullable Failure failure) {

    /** This message after a report about it; the same object when the report changes nothing. */
    public Message after(MessageStatus reported, @Nullable Failure why) {
        var next = reached().after(reported);
        if (next == reached()) {
            return this;
        }
        return new Message(
                id,
                conversation,
                at,
                direction,
                content,
                next,
                author,
                inboundNo,
                clientId,
                next == MessageStatus.FAILED ? why : null);
    }

    /** How far it came for certain: one that may have been sent has not failed, any report about it is news. */
    private MessageStatus reached() {
        return failure != null && failure.isMaybeSent() ? MessageStatus.SENDING : status;
    }
}
