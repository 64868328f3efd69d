package com.imobhub.simulator;

import java.util.Map;

/** Media as {@code GET /{media-id}} shows it: the size is a string, the hash in hex. */
final class MediaObject {

    private MediaObject() {}

    static Map<String, Object> of(MediaFile file, String url) {
        return Fields.of(
                "messaging_product", "whatsapp",
                "url", url,
                "mime_type", file.mimeType(),
                "sha256", file.sha256(),
                "file_size", Long.toString(file.size()),
                "id", file.id());
    }
}
