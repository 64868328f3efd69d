package com.imobhub.conversations.application.live;

import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.team.MemberId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something a screen shows has changed; its components are what the screen is told. */
public sealed interface Change {

    /** The name of the event in the browser. */
    String name();

    /** The only member it concerns; null when it concerns everybody who may see the conversation. */
    default @Nullable MemberId audience() {
        return null;
    }

    /** A message is new. Applying it twice is harmless: it is known by its id. */
    record MessageAdded(ConversationSummary conversation, MessageView message) implements Change {

        @Override
        public String name() {
            return "message";
        }
    }

    /** A message of ours got further, or failed. */
    record StatusMoved(
            UUID conversationId,
            UUID messageId,
            String status,
            @Nullable Failure failure) implements Change {

        @Override
        public String name() {
            return "status";
        }
    }

    /** A member saw a conversation on one of their screens. */
    record Seen(UUID conversationId, int inboundSeen, MemberId audience) implements Change {

        @Override
        public String name() {
            return "seen";
        }
    }
}
