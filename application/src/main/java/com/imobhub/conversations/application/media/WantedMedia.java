package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.MediaKind;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody fetches now.
 *
 * @param attempt 1 for the first time
 */
public record WantedMedia(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        MediaKind kind,
        @Nullable String filename,
        Origin origin,
        int attempt) {

    MediaInspector.Claim claim() {
        return new MediaInspector.Claim(kind, filename, origin.claimedType());
    }
}
