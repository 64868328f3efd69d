package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last requests to Graph, for tests and for people who wonder what was sent. Tokens are left out. */
@Component
class RequestLog {

    private static final int KEPT = 1000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final SimulatorClock clock;

    RequestLog(SimulatorClock clock) {
        this.clock = clock;
    }

    record Entry(
            Instant at,
            String method,
            String path,
            @Nullable String query,
            Map<String, String> headers,
            String body) {}

    /** Notes the request and hands its body back, empty for none. */
    byte[] add(HttpServletRequest request, byte @Nullable [] body) {
        var bytes = body == null ? new byte[0] : body;
        var entry = new Entry(
                clock.now(),
                request.getMethod(),
                request.getRequestURI(),
                hideToken(request.getQueryString()),
                headers(request),
                new String(bytes, StandardCharsets.UTF_8));
        synchronized (entries) {
            entries.add(entry);
            if (entries.size() > KEPT) {
                entries.remove();
            }
        }
        return bytes;
    }

    List<Entry> all() {
        synchronized (entries) {
            return List.copyOf(entries);
        }
    }

    void clear() {
        synchronized (entries) {
            entries.clear();
        }
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        var headers = new TreeMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            var secret = name.equalsIgnoreCase("Authorization");
            headers.put(name.toLowerCase(Locale.ROOT), secret ? "Bearer …" : request.getHeader(name));
        }
        return headers;
    }

    private static @Nullable String hideToken(@Nullable String query) {
        return query == null ? null : query.replaceAll("(?<=access_token=)[^&]*", "…");
    }
}
