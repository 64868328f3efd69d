package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.media.FileToSend;
import com.imobhub.conversations.domain.MediaKind;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The form in which Meta takes files (wire-formats.md §7). What counts for Meta is the media type of the part itself, so it is
 * told there and beside it. The length is told too: the bytes are streamed, but not in chunks.
 */
final class UploadBody {

    static final String BOUNDARY = "imobhub-7d1f0b9c4e2a";

    private UploadBody() {}

    static BodyPublisher of(FileToSend file, Supplier<InputStream> bytes) {
        var head = head(contentType(file)).getBytes(StandardCharsets.US_ASCII);
        var tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        var whole = BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.ofInputStream(bytes),
                BodyPublishers.ofByteArray(tail));
        return BodyPublishers.fromPublisher(whole, head.length + file.size() + tail.length);
    }

    /** Ogg is taken for voice and sound when it says that it holds Opus. */
    static String contentType(FileToSend file) {
        var sound = file.kind() == MediaKind.VOICE || file.kind() == MediaKind.AUDIO;
        return sound && file.contentType().equals("audio/ogg") ? "audio/ogg; codecs=opus" : file.contentType();
    }

    private static String head(String type) {
        return field("messaging_product", "whatsapp")
                + field("type", type)
                + "--" + BOUNDARY + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"file\"\r\n"
                + "Content-Type: " + type + "\r\n\r\n";
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
