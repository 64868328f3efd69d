package com.imobhub.conversations.application.media;

import com.imobhub.conversations.MessageId;
import java.util.UUID;

/**
 * Names something in the store; nothing a sender typed is part of it.
 *
 * @param id of the message that brought the file, or of the attachment it was sent from
 */
public record MediaKey(UUID id, Part part) {

    public enum Part {
        FILE,
        THUMBNAIL
    }

    public static MediaKey file(MessageId message) {
        return file(message.value());
    }

    public static MediaKey file(UUID id) {
        return new MediaKey(id, Part.FILE);
    }

    public static MediaKey thumbnail(MessageId message) {
        return thumbnail(message.value());
    }

    public static MediaKey thumbnail(UUID id) {
        return new MediaKey(id, Part.THUMBNAIL);
    }
}
