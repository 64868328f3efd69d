package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.application.gestures.PresenceDesks;
import com.imobhub.conversations.application.live.Announcements;
import java.util.OptionalInt;

/** Makes what only Spring makes otherwise. */
public final class ReadingDesks {

    private ReadingDesks() {}

    /** A desk at which nothing can be marked as seen. */
    public static ReadingDesk over(ConversationReads reads, MessageReads messages, Announcements announcements) {
        return new ReadingDesk(
                reads,
                messages,
                (conversation, member, upTo) -> OptionalInt.empty(),
                announcements,
                PresenceDesks.showingNothing(reads));
    }
}
