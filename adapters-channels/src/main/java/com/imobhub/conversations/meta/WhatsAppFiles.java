package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement.File;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads where WhatsApp keeps the file of a message (wire-formats.md §2.2, media). */
final class WhatsAppFiles {

    /** WhatsApp does not have the file and does not say why. */
    static final String MISSING = "missing";

    private WhatsAppFiles() {}

    /** The file of a message, or null when its type has none. */
    static @Nullable File read(JsonNode message) {
        if (!WhatsAppContents.isFile(message)) {
            return null;
        }
        var file = message.path(Json.required(message, "type"));
        var id = Json.some(file, "id");
        return id == null
                ? new File(null, null, null, null, lost(message.path("errors").path(0)))
                : new File(id, Json.some(file, "url"), Json.some(file, "mime_type"), Json.some(file, "sha256"), null);
    }

    /** The code of the error: 131052 when it could not be fetched from the sender. */
    private static String lost(JsonNode error) {
        return Json.some(error, "code") == null ? MISSING : Elements.word(error, "code");
    }
}
