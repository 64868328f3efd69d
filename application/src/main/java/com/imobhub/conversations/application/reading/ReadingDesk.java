package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading conversations, and noting what was read. */
@Service
@Transactional(readOnly = true)
public class ReadingDesk {

    private static final int LONGEST_PAGE = 100;

    private final ConversationReads reads;
    private final SeenMarks seenMarks;
    private final Announcements announcements;

    ReadingDesk(ConversationReads reads, SeenMarks seenMarks, Announcements announcements) {
        this.reads = reads;
        this.seenMarks = seenMarks;
        this.announcements = announcements;
    }

    /** See {@link ConversationReads#list}. */
    public Page<ConversationSummary> list(SignedIn reader, @Nullable String cursor, int limit) {
        return reads.list(reader, cursor, checked(limit));
    }

    /** @throws Refusal {@code unknown-conversation} */
    public ConversationSummary find(SignedIn reader, ConversationId id) {
        return reads.find(reader, id).orElseThrow(() -> unknown(id));
    }

    /**
     * See {@link ConversationReads#messages}.
     *
     * @throws Refusal {@code unknown-conversation}
     */
    public Page<MessageView> messages(SignedIn reader, ConversationId id, @Nullable String before, int limit) {
        var page = reads.messages(id, before, checked(limit));
        if (page.items().isEmpty()) {
            find(reader, id);
        }
        return page;
    }

    /**
     * Notes that the reader has seen a conversation up to a message, on all their screens.
     *
     * @throws Refusal {@code unknown-message} when the conversation has no such message
     */
    @Transactional
    public void seen(SignedIn reader, ConversationId id, MessageId upTo) {
        var inboundSeen = seenMarks
                .seen(id, reader.id(), upTo)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "unknown-message",
                        "Conversation " + id.value() + " has no message " + upTo.value() + "."));
        announcements.seen(id, reader.id(), inboundSeen);
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
}
