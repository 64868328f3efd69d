package com.imobhub.conversations.application.media;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Change;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a message's file.
 *
 * @param storedAs what the store calls it: as the message, or as the attachment it was sent from
 * @param thumbnailType what its small picture is; null when there is none
 * @param fetchable whether the provider can be asked for it
 * @param storedAt null until it is stored
 */
public record MediaFile(
        MessageId message,
        ConversationId conversation,
        UUID storedAs,
        MediaView view,
        @Nullable String thumbnailType,
        boolean fetchable,
        @Nullable Instant storedAt) {

    public boolean isStored() {
        return view.state().equals(MediaState.STORED.word());
    }

    Change.MediaMoved moved() {
        return new Change.MediaMoved(conversation.value(), message.value(), view);
    }
}
