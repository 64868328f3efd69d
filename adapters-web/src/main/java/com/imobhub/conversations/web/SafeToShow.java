package com.imobhub.conversations.web;

import com.imobhub.conversations.application.media.MediaFile;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/**
 * How a browser is told to treat a file that a stranger sent. What it can show without running anything of it is shown;
 * everything else is a nameless lump of bytes to be saved.
 */
final class SafeToShow {

    private static final Set<String> LOOKED_AT =
            Set.of("application/pdf", "image/gif", "image/jpeg", "image/png", "image/webp");

    private static final Set<String> PLAYED = Set.of(
            "audio/aac",
            "audio/flac",
            "audio/mp4",
            "audio/mpeg",
            "audio/ogg",
            "audio/wav",
            "audio/webm",
            "video/3gpp",
            "video/mp4",
            "video/webm");

    private static final String NOTHING = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private SafeToShow() {}

    private static boolean isShown(String contentType) {
        return LOOKED_AT.contains(contentType) || PLAYED.contains(contentType);
    }

    static String contentType(String known) {
        return isShown(known) ? known : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    /** A player in a tab of its own asks for parts of the file; from within a sandbox it would ask without the session. */
    static String contentSecurityPolicy(String known) {
        return PLAYED.contains(known) ? NOTHING + "; media-src 'self'" : NOTHING + "; sandbox";
    }

    static String disposition(MediaFile file, String known) {
        var disposition = isShown(known) ? ContentDisposition.inline() : ContentDisposition.attachment();
        var name = file.view().filename();
        return disposition
                .filename(name == null ? "file" : name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
