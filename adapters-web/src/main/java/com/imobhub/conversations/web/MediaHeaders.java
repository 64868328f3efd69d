package com.imobhub.conversations.web;

import com.imobhub.conversations.application.media.MediaFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** What goes with every file: it never changes, it is for this reader only, and it is no page of ours. */
final class MediaHeaders {

    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofDays(7)).cachePrivate().immutable();

    private MediaHeaders() {}

    static void write(HttpServletResponse response, MediaFile file, String type) {
        response.setContentType(SafeToShow.contentType(type));
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, SafeToShow.disposition(file, type));
        response.setHeader("Content-Security-Policy", SafeToShow.contentSecurityPolicy(type));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED.getHeaderValue());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }
}
