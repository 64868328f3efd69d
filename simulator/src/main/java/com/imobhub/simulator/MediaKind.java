package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of media and what Meta takes of each (wire-formats.md §7). */
enum MediaKind {
    IMAGE(5 * Sizes.MB, "image/jpeg", "image/png"),
    AUDIO(16 * Sizes.MB, "audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"),
    VIDEO(16 * Sizes.MB, "video/mp4", "video/3gpp"),
    STICKER(500 * 1024, "image/webp"),
    DOCUMENT(
            100 * Sizes.MB,
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.ms-powerpoint",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final class Sizes {
        static final long MB = 1024L * 1024;
    }

    private final long largest;
    private final Set<String> types;

    MediaKind(long largest, String... types) {
        this.largest = largest;
        this.types = Set.of(types);
    }

    /** The kind that an upload of this type can be sent as. */
    static Optional<MediaKind> ofType(String mimeType) {
        return Arrays.stream(values()).filter(kind -> kind.takes(mimeType)).findFirst();
    }

    static Optional<MediaKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** All types that Meta takes, as its refusal lists them. */
    static List<String> allTypes() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.types.stream())
                .sorted()
                .toList();
    }

    boolean takes(String mimeType) {
        return types.contains(bare(mimeType));
    }

    long largest() {
        return largest;
    }

    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A MIME type without its parameters. */
    static String bare(String mimeType) {
        return mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
