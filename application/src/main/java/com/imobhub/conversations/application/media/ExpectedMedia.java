package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.MediaKind;
import org.jspecify.annotations.Nullable;

/**
 * A file that a message carries.
 *
 * @param filename as the sender called it
 * @param origin where to fetch it; null when the provider does not have it
 * @param lostReason the provider's words for not having it; then nothing is fetched
 */
public record ExpectedMedia(
        MessageId message,
        ConversationId conversation,
        ChannelId channel,
        MediaKind kind,
        @Nullable String filename,
        @Nullable Origin origin,
        @Nullable String lostReason) {

    /** Whether there is any point in fetching it. */
    public boolean isFetchable() {
        return origin != null && origin.isSomewhere() && lostReason == null;
    }

    /** Why it cannot be fetched; null when it can. */
    public @Nullable MediaTrouble trouble() {
        if (isFetchable()) {
            return null;
        }
        return lostReason == null ? MediaTrouble.NOWHERE : MediaTrouble.PROVIDER_LOST;
    }

    ExpectedMedia called(@Nullable String name) {
        return new ExpectedMedia(message, conversation, channel, kind, name, origin, lostReason);
    }
}
