package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.attachments.AttachmentId;
import com.imobhub.conversations.domain.Content;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param clientId the same for every attempt to say the same thing, so that it is sent once
 * @param quotes the message of the same conversation that it answers to
 * @param attachment the file that goes with it
 */
public record Draft(
        UUID clientId,
        Content content,
        @Nullable MessageId quotes,
        @Nullable AttachmentId attachment) {

    public static Draft of(Content content, UUID clientId) {
        return new Draft(clientId, content, null, null);
    }
}
