package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.gestures.PresenceDesk;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading conversations, and noting what was read. */
@Service
@Transactional(readOnly = true)
public class ReadingDesk {

    private static final int LONGEST_PAGE = 100;

    private final ConversationReads reads;
    private final MessageReads messages;
    private final SeenMarks seenMarks;
    private final Announcements announcements;
    private final PresenceDesk presence;

    ReadingDesk(
            ConversationReads reads,
            MessageReads messages,
            SeenMarks seenMarks,
            Announcements announcements,
            PresenceDesk presence) {
        this.reads = reads;
        this.messages = messages;
        this.seenMarks = seenMarks;
        this.announcements = announcements;
        this.presence = presence;
    }

    /** See {@link ConversationReads#list}. */
    public Page<ConversationSummary> list(SignedIn reader, @Nullable String cursor, int limit) {
        return reads.list(reader, cursor, checked(limit));
    }

    /** @throws Refusal {@code unknown-conversation} */
    public ConversationSummary find(SignedIn reader, ConversationId id) {
        return reads.find(reader, id).orElseThrow(() -> unknown(id));
    }

    /** Whether somebody may see what belongs to a conversation, its files for example. All members see all conversations. */
    public boolean mayRead(SignedIn reader, ConversationId id) {
        return true;
    }

    /**
     * See {@link MessageReads#messages}.
     *
     * @throws Refusal {@code unknown-conversation}; {@code unknown-message} when there is none to look around
     */
    public MessagePage messages(SignedIn reader, ConversationId id, Place place, int limit) {
        var page = messages.messages(id, place, checked(limit));
        if (page.items().isEmpty()) {
            find(reader, id);
            if (place instanceof Place.Around(var message)) {
                throw unknown(id, message);
            }
        }
        return page;
    }

    /**
     * See {@link MessageReads#versions}.
     *
     * @throws Refusal {@code unknown-message}
     */
    public List<MessageVersion> versions(ConversationId id, MessageId message) {
        var versions = messages.versions(id, message);
        if (versions.isEmpty()) {
            throw unknown(id, message);
        }
        return versions;
    }

    /**
     * Notes that the reader has seen a conversation up to a message, on all their screens, and lets the contact know.
     *
     * @throws Refusal {@code unknown-message} when the conversation has no such message
     */
    @Transactional
    public void seen(SignedIn reader, ConversationId id, MessageId upTo) {
        var inboundSeen = seenMarks.seen(id, reader.id(), upTo).orElseThrow(() -> unknown(id, upTo));
        announcements.seen(id, reader.id(), inboundSeen);
        presence.seen(id, inboundSeen);
    }

    private static int checked(int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.invalid("limit", "A page has 1 to " + LONGEST_PAGE + " rows.");
        }
        return limit;
    }

    private static Refusal unknown(ConversationId id) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND, "unknown-conversation", "There is no conversation " + id.value() + ".");
    }

    private static Refusal unknown(ConversationId id, MessageId message) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "unknown-message",
                "Conversation " + id.value() + " has no message " + message.value() + ".");
    }
}
