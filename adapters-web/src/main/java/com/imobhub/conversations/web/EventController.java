package com.imobhub.conversations.web;

import com.imobhub.conversations.application.live.LiveFeed;
import com.imobhub.team.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Live events as server-sent events. Each open screen has a virtual thread that waits for the feed and writes; a screen that
 * comes back says how far it had read and misses nothing.
 */
@RestController
class EventController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFeed liveFeed;
    private final Clock clock;

    EventController(LiveFeed liveFeed, Clock clock) {
        this.liveFeed = liveFeed;
        this.clock = clock;
    }

    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @AuthenticationPrincipal SignedIn me,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getOutputStream();
        var position = greet(out, lastEventId);
        while (clock.instant().isBefore(me.until()) && !liveFeed.isClosed()) {
            position = forward(out, position, me);
        }
    }

    /** @return the position to go on from */
    private long greet(OutputStream out, @Nullable String lastEventId) throws IOException {
        var known = position(lastEventId);
        if (known >= 0 && liveFeed.reaches(known)) {
            write(out, ": welcome back\n\n");
            return known;
        }
        var head = liveFeed.head();
        write(out, event(head, lastEventId == null ? "hello" : "reset", "{}"));
        return head;
    }

    private static long position(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? -1 : Long.parseLong(lastEventId);
        } catch (NumberFormatException foreign) {
            return -1;
        }
    }

    private long forward(OutputStream out, long position, SignedIn me) throws IOException, InterruptedException {
        var entries = liveFeed.after(position, HEARTBEAT);
        if (entries.isEmpty()) {
            write(out, ": still here\n\n");
            return position;
        }
        var text = new StringBuilder();
        for (var entry : entries) {
            if (entry.concerns(me.id())) {
                text.append(event(entry.position(), entry.name(), entry.json()));
            }
        }
        if (!text.isEmpty()) {
            write(out, text.toString());
        }
        return entries.getLast().position();
    }

    private static String event(long position, String name, String json) {
        return "id: " + position + "\nevent: " + name + "\ndata: " + json + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
