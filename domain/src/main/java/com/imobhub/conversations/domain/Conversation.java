package com.imobhub.conversations.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The thread between one contact and one channel. */
public final class Conversation {

    private final ConversationId id;
    private final ChannelId channel;
    private final ChannelKind kind;
    private final ContactId contact;
    private Address address;
    private @Nullable Last last;
    private int inboundCount;
    private Window window;
    private final @Nullable MemberId assignee;

    /** The newest message, by which the list is sorted. */
    public record Last(MessageId message, Instant at) {

        boolean precedes(Last other) {
            return at.isBefore(other.at)
                    || at.equals(other.at)
                            && message.value().compareTo(other.message().value()) < 0;
        }
    }

    public Conversation(
            ConversationId id,
            ChannelId channel,
            ChannelKind kind,
            ContactId contact,
            Address address,
            @Nullable Last last,
            int inboundCount,
            Window window,
            @Nullable MemberId assignee) {
        this.id = id;
        this.channel = channel;
        this.kind = kind;
        this.contact = contact;
        this.address = address;
        this.last = last;
        this.inboundCount = inboundCount;
        this.window = window;
        this.assignee = assignee;
    }

    /** The contact wrote: counts as unread, opens the window, and if nothing newer is here, tells where to answer. */
    public Message receive(MessageId message, Instant at, Address from, Content content) {
        inboundCount++;
        window = window.extendedBy(at, kind.capabilities().window());
        if (noteNewest(message, at)) {
            address = from;
        }
        return new Message(
                message,
                id,
                at,
                Direction.INBOUND,
                content,
                MessageStatus.RECEIVED,
                new Author.TheContact(),
                inboundCount,
                null,
                null);
    }

    /**
     * Somebody in the agency answers.
     *
     * @param clientId the same for every attempt of the same person to send the same thing
     * @throws Refusal {@code window-closed} when the provider would refuse free text now; {@code text-empty} or
     *     {@code text-too-long} when it would refuse the text
     */
    public Message answer(Content content, Author author, UUID clientId, Instant now) {
        if (!window.isOpen(now)) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "window-closed",
                    "The contact wrote more than 24 hours ago or never; only a template may be sent.");
        }
        switch (content) {
            case Content.Text text -> check(text);
        }
        var message = MessageId.next();
        noteNewest(message, now);
        return new Message(
                message,
                id,
                now,
                Direction.OUTBOUND,
                content,
                MessageStatus.QUEUED,
                author,
                inboundCount,
                clientId,
                null);
    }

    private void check(Content.Text text) {
        if (text.body().isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "text-empty", "There is nothing to send.", "text");
        }
        var limit = kind.capabilities().textLimit();
        if (text.body().codePointCount(0, text.body().length()) > limit) {
            throw new Refusal(
                    Refusal.Kind.UNPROCESSABLE,
                    "text-too-long",
                    "This channel sends at most " + limit + " characters in one message.",
                    "text");
        }
    }

    private boolean noteNewest(MessageId message, Instant at) {
        var candidate = new Last(message, at);
        if (last != null && !last.precedes(candidate)) {
            return false;
        }
        last = candidate;
        return true;
    }

    public ConversationId id() {
        return id;
    }

    public ChannelId channel() {
        return channel;
    }

    public ChannelKind kind() {
        return kind;
    }

    public ContactId contact() {
        return contact;
    }

    public Address address() {
        return address;
    }

    public @Nullable Last last() {
        return last;
    }

    public int inboundCount() {
        return inboundCount;
    }

    public Window window() {
        return window;
    }

    public @Nullable MemberId assignee() {
        return assignee;
    }
}
