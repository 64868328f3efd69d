package com.imobhub.conversations.application.live;

import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.media.MediaView;
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

    /** A message was edited or deleted, somebody reacted to it, or what it says became known. */
    record MessageChanged(ConversationSummary conversation, MessageView message) implements Change {

        @Override
        public String name() {
            return "message-changed";
        }
    }

    /** A conversation changed as a whole: whoever shows its messages asks for them again. */
    record ConversationChanged(ConversationSummary conversation) implements Change {

        @Override
        public String name() {
            return "conversation";
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

    /** The file of a message came, will not come, or is tried again. */
    record MediaMoved(UUID conversationId, UUID messageId, MediaView media) implements Change {

        @Override
        public String name() {
            return "media";
        }
    }

    /** What is planned in a conversation changed: whoever shows it asks for it again. */
    record ScheduledMoved(UUID conversationId) implements Change {

        @Override
        public String name() {
            return "scheduled";
        }
    }

    /** A conversation went into another one with the same person; links to it lead there from now on. */
    record ConversationMerged(UUID from, UUID into) implements Change {

        @Override
        public String name() {
            return "conversation-merged";
        }
    }

    /** A channel was connected or paused, or something about it is to be read anew. */
    record ChannelMoved(ChannelLine channel) implements Change {

        static ChannelMoved of(ConnectedChannel channel) {
            return new ChannelMoved(new ChannelLine(channel.id().value(), channel.name(), channel.state()));
        }

        @Override
        public String name() {
            return "channel";
        }
    }

    /** A channel as the shell of every screen names it. */
    record ChannelLine(UUID id, String name, ChannelState state) {}
}
