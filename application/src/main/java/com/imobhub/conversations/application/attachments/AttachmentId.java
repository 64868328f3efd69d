package com.imobhub.conversations.application.attachments;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a file that was brought to be sent; its bytes are stored under the same id. */
public record AttachmentId(UUID value) {

    static AttachmentId next() {
        return new AttachmentId(Ids.next());
    }
}
