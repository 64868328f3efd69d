package com.imobhub.conversations.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/** Says what bytes are, in the words that browsers know. */
final class ContentTypes {

    private static final String UNKNOWN = "application/octet-stream";
    private static final MimeTypes TIKA = MimeTypes.getDefaultMimeTypes();
    private static final int HEAD = 64;
    private static final int BRAND = 8;

    private static final Map<String, String> EXTENSIONS =
            Map.of(UNKNOWN, "", "audio/ogg", ".ogg", "audio/mp4", ".m4a", "audio/aac", ".aac", "audio/webm", ".weba");

    private ContentTypes() {}

    /**
     * What a file is. A name or claim may only tell apart what has the same form, such as the documents that are all ZIP
     * archives; that something is a picture, sound, film or PDF, its own bytes have to say.
     */
    static String of(Claim claim, Path file) throws IOException {
        var seen = inBrowsersWords(detect(file, new Metadata()), head(file), claim.kind());
        if (isForBrowsers(seen)) {
            return seen;
        }
        var hinted = detect(file, hints(claim));
        return isForBrowsers(hinted) ? seen : hinted;
    }

    /** With its dot; empty when files of this type have no usual one. */
    static String extension(String contentType) {
        try {
            var known = EXTENSIONS.get(contentType);
            return known == null ? TIKA.forName(contentType).getExtension() : known;
        } catch (MimeTypeException unknown) {
            return "";
        }
    }

    private static boolean isForBrowsers(String type) {
        return type.startsWith("image/")
                || type.startsWith("audio/")
                || type.startsWith("video/")
                || type.equals("application/pdf");
    }

    private static Metadata hints(Claim claim) {
        var hints = new Metadata();
        if (claim.filename() != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, claim.filename());
        }
        if (claim.contentType() != null) {
            hints.set(Metadata.CONTENT_TYPE, claim.contentType());
        }
        return hints;
    }

    private static String detect(Path file, Metadata hints) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return TIKA.detect(in, hints).getBaseType().toString();
        }
    }

    private static String head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), ISO_8859_1);
        }
    }

    private static String inBrowsersWords(String seen, String head, MediaKind kind) {
        var sound = kind == MediaKind.AUDIO || kind == MediaKind.VOICE;
        return switch (seen) {
            case "video/quicktime" -> head.startsWith("qt  ", BRAND) || !head.startsWith("ftyp", 4) ? seen : mp4(sound);
            case "video/mp4", "video/x-m4v", "application/mp4" -> mp4(sound);
            case "audio/opus", "audio/vorbis", "audio/speex", "application/ogg" -> "audio/ogg";
            case "audio/vnd.wave" -> "audio/wav";
            case "audio/x-flac" -> "audio/flac";
            case "application/x-matroska" -> head.contains("webm") ? (sound ? "audio/webm" : "video/webm") : seen;
            case UNKNOWN -> isAac(head) ? "audio/aac" : seen;
            default -> seen;
        };
    }

    private static String mp4(boolean sound) {
        return sound ? "audio/mp4" : "video/mp4";
    }

    /** The sync word of ADTS. */
    private static boolean isAac(String head) {
        return head.length() > 1 && head.charAt(0) == 0xFF && (head.charAt(1) & 0xF6) == 0xF0;
    }
}
