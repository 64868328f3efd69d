package com.imobhub.conversations.application.receiving;

import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelReport;
import com.imobhub.conversations.application.media.Origin;
import com.imobhub.conversations.application.sending.Handover;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing a delivery says, in our words. */
public sealed interface InboundElement {

    /** An element that concerns one channel. */
    sealed interface Routed extends InboundElement {

        Route route();
    }

    /** An element about a message that has its place already, or will have it soon. */
    sealed interface Afterthought extends Routed {

        /** The provider's id of that message. */
        String target();
    }

    /** @param value how the provider calls the channel */
    record Route(ChannelKind kind, String value) {}

    /** How a message came into the thread, and so what else it does. */
    sealed interface Way {

        /** The contact wrote just now: it is unread and opens the window. */
        record Written() implements Way {}

        /** Somebody of the agency wrote on the phone that shares the number (wire-formats.md §5). */
        record OnThePhone() implements Way {}

        /** It was written before the channel was connected: nobody is told (wire-formats.md §5, history). */
        record LongAgo(Direction direction, MessageStatus status) implements Way {}

        /**
         * The contact called: it opens the window as if they had written, and is a note otherwise (wire-formats.md §2.6).
         *
         * @param since when the call began
         */
        record Called(Instant since) implements Way {}

        /** Nobody wrote it; the thread says that something happened. */
        record Noted() implements Way {}
    }

    /**
     * Where the provider keeps a file.
     *
     * @param providerId what to ask the provider for
     * @param url where it is at once, for minutes only
     * @param claimedType the media type the provider tells
     * @param sha256 of its bytes, in Base64
     * @param lost why the provider does not have it itself; then all else is absent
     */
    record File(
            @Nullable String providerId,
            @Nullable String url,
            @Nullable String claimedType,
            @Nullable String sha256,
            @Nullable String lost) {

        Origin origin() {
            return new Origin(providerId, url, claimedType, sha256);
        }
    }

    /**
     * A message exists.
     *
     * @param with the contact in whose thread it stands, whoever wrote it
     * @param file present with {@link Content.Media}
     */
    record MessageArrived(
            Route route,
            String providerId,
            Instant at,
            Person with,
            Way way,
            Content content,
            Context context,
            @Nullable File file)
            implements Routed {}

    /**
     * A message says something else now.
     *
     * @param as what it becomes where that message never comes: an ordinary one
     */
    record MessageEdited(String target, MessageArrived as) implements Afterthought {

        @Override
        public Route route() {
            return as.route();
        }
    }

    /** Its author deleted a message for everybody. */
    record MessageRevoked(Route route, String target, Instant at) implements Afterthought {}

    /** @param emoji null when the reaction was taken back */
    record MessageReacted(
            Route route,
            String target,
            Direction by,
            @Nullable String emoji,
            Instant at,
            String providerId) implements Afterthought {}

    /**
     * A message of ours got somewhere.
     *
     * @param providerId the provider's name of the message
     * @param ours our own name for it, if the provider echoed it
     * @param recipient whom it reached, if told
     * @param consequence what is to be done about a failure, if it is more than to show it
     */
    record StatusReported(
            Route route,
            String providerId,
            @Nullable Handover ours,
            Progress.Report report,
            @Nullable Person recipient,
            @Nullable SendOutcome consequence)
            implements Routed {

        /** One that is only shown. */
        public StatusReported(
                Route route,
                String providerId,
                @Nullable Handover ours,
                Progress.Report report,
                @Nullable Person recipient) {
            this(route, providerId, ours, report, recipient, null);
        }
    }

    /**
     * Somebody is reached elsewhere from now on; nobody new is created by that.
     *
     * @param was addresses they were known by
     * @param now everything they are known by from now on, the address to answer to first
     * @param notice the line that says so in their thread, if any
     */
    record AddressChanged(
            Route route,
            List<Address> was,
            Person now,
            @Nullable MessageArrived notice) implements Routed {}

    /** @param name how the agency's phone calls them; null when the entry was removed */
    record AddressBookEntry(
            Route route, List<Address> addresses, @Nullable String name, Instant at) implements Routed {}

    /** Somebody asked for marketing messages to stop, or to go on. */
    record MarketingPreference(Route route, List<Address> addresses, boolean wanted, Instant at) implements Routed {}

    /** News about a channel or the account it belongs to; nothing in any thread. */
    record ChannelReported(ChannelReport report) implements InboundElement {}

    /**
     * Something that was read, and that we have no use for.
     *
     * @param reason one English sentence that says what and why
     */
    record Ignored(String reason) implements InboundElement {}

    /**
     * Something we cannot read yet; its delivery is kept.
     *
     * @param reason one English sentence that says what and where
     */
    record NotUnderstood(Cause cause, String reason) implements InboundElement {}
}
