package com.imobhub.conversations.domain;

import com.imobhub.channels.ChannelCapabilities.Feature;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.shared.Refusal;
import com.imobhub.team.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The thread between one contact and one channel. */
public final class Conversation {

    private static final Duration OLDEST_REACTED = Duration.ofDays(30);

    private final ConversationId id;
    private final ChannelId channel;
    private final ChannelKind kind;
    private ContactId contact;
    private Address address;
    private @Nullable Last last;
    private int inboundCount;
    private Window window;
    private @Nullable MemberId assignee;

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
    public Message receive(MessageId message, Instant at, Address from, Content content, Context context) {
        inboundCount++;
        window = window.extendedBy(at, kind.capabilities().window());
        if (context.ad() != null) {
            window = window.enteredByAd(at);
        }
        if (noteNewest(message, at)) {
            address = from;
        }
        return message(
                message, at, Direction.INBOUND, content, context, MessageStatus.RECEIVED, new Author.TheContact());
    }

    /** Somebody answered on the phone that shares the number: nothing to send, no window, nothing unread. */
    public Message echo(MessageId message, Instant at, Content content, Context context) {
        noteNewest(message, at);
        window = window.answered(at, kind.capabilities());
        return message(message, at, Direction.OUTBOUND, content, context, MessageStatus.SENT, new Author.ThePhone());
    }

    /** A message from before the channel was connected: it takes its place, and nothing else happens. */
    public Message recall(
            MessageId message,
            Instant at,
            Direction direction,
            MessageStatus status,
            Content content,
            Context context) {
        noteNewest(message, at);
        return message(
                message,
                at,
                direction,
                content,
                context,
                status,
                direction == Direction.INBOUND ? new Author.TheContact() : new Author.ThePhone());
    }

    /** Something happened to the contact; the thread says so, the list does not. */
    public Message note(MessageId message, Instant at, Content content) {
        return message(
                message, at, Direction.INBOUND, content, Context.NONE, MessageStatus.RECEIVED, new Author.TheContact());
    }

    /** The contact called, which opens the window from then on; otherwise it is a {@link #note}. */
    public Message call(MessageId message, Instant at, Instant since, Content content) {
        window = window.extendedBy(since, kind.capabilities().window());
        return note(message, at, content);
    }

    private Message message(
            MessageId message,
            Instant at,
            Direction direction,
            Content content,
            Context context,
            MessageStatus status,
            Author author) {
        return new Message(
                message, id, at, direction, content, context, Progress.at(status), author, inboundCount, null);
    }

    /**
     * Takes over another thread with the same person: everything either of them knew holds from now on.
     *
     * @param answerTo the address of the newest inbound message of both
     */
    public void absorb(Conversation other, Address answerTo) {
        inboundCount += other.inboundCount;
        window = window.orLater(other.window);
        if (other.last != null) {
            noteNewest(other.last.message(), other.last.at());
        }
        if (assignee == null) {
            assignee = other.assignee;
        }
        address = answerTo;
    }

    /** Its contact turned out to be somebody else we know. */
    public void handOver(ContactId to) {
        contact = to;
    }

    /** Somebody whom we answered at one of their old addresses is reached at a new one. */
    public void follow(Hearsay.AddressChange change) {
        if (change.subject().contains(address.identity())) {
            address = change.successorOf(address);
        }
    }

    /**
     * Somebody in the agency answers.
     *
     * @param context what it refers to
     * @param clientId the same for every attempt of the same person to send the same thing
     * @throws Refusal {@code window-closed} when the provider would refuse anything but a template now, or as
     *     {@link Sendable#check} when it would refuse the content at any time
     */
    public Message answer(Content content, Context context, Author author, UUID clientId, Instant now) {
        check(content, now);
        var message = MessageId.next();
        noteNewest(message, now);
        window = window.answered(now, kind.capabilities());
        return new Message(
                message,
                id,
                now,
                Direction.OUTBOUND,
                content,
                context,
                Progress.at(MessageStatus.QUEUED),
                author,
                inboundCount,
                clientId);
    }

    /**
     * Somebody in the agency reacts to a message of this conversation (wire-formats.md §6.2, reaction).
     *
     * @throws Refusal {@code not-sendable}, {@code not-reactable}, {@code too-old}, {@code window-closed}
     */
    public void react(Message to, Instant now) {
        if (!kind.capabilities().can(Feature.REACTIONS)) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "not-sendable", "This channel knows no reactions.")
                    .with("alternative", "quote");
        }
        if (to.content() instanceof Content.SystemNote) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "not-reactable", "Nobody wrote this message.");
        }
        if (to.at().isBefore(now.minus(OLDEST_REACTED))) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "too-old", "The message is too old to react to.")
                    .with("limit", OLDEST_REACTED.toDays())
                    .with("alternative", "quote");
        }
        if (!window.isOpen(now)) {
            throw windowClosed();
        }
    }

    private Refusal windowClosed() {
        var hours = kind.capabilities().window().toHours();
        return new Refusal(
                        Refusal.Kind.UNPROCESSABLE,
                        "window-closed",
                        "The contact wrote or called more than " + hours
                                + " hours ago or never; only a template may be sent.")
                .with("limit", hours)
                .with("alternative", "template");
    }

    /**
     * Whether something may be said here now.
     *
     * @throws Refusal as {@link #answer}
     */
    public void check(Content content, Instant now) {
        if (!(content instanceof Content.Template) && !window.isOpen(now)) {
            throw windowClosed();
        }
        check(content);
    }

    /** @throws Refusal as {@link Sendable#check} when the channel would take this content at no time */
    public void check(Content content) {
        new Sendable(kind.capabilities()).check(content);
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
