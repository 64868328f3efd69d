package com.imobhub.endurance;

import com.imobhub.desk.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Somebody who watches live events and, whenever the stream ends, comes back for what was missed meanwhile. */
final class Screen implements AutoCloseable {

    private static final Pattern TEXT = Pattern.compile("\"(m 55[0-9]+ [0-9]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final AtomicInteger resets = new AtomicInteger();
    private volatile String position = "";
    private volatile boolean watching;
    private volatile boolean closed;

    Screen(String address, Caller me) {
        this.address = address;
        this.token = me.token();
        Thread.ofVirtual().name("screen").start(this::watch);
    }

    private void watch() {
        while (!closed) {
            try {
                read();
            } catch (IOException ended) {
                watching = false;
            } catch (InterruptedException stopped) {
                return;
            }
            watching = false;
            pause();
        }
    }

    private void read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "/api/events"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (!position.isEmpty()) {
            request.header("Last-Event-ID", position);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null && answer.statusCode() == 200; line = lines.readLine()) {
                watching = true;
                take(line);
            }
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            position = line.substring("id: ".length());
        } else if (line.equals("event: reset")) {
            resets.incrementAndGet();
        } else if (line.startsWith("data: ")) {
            var text = TEXT.matcher(line);
            while (text.find()) {
                seen.putIfAbsent(text.group(1), System.nanoTime());
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every text that was shown, and when first, by {@link System#nanoTime}. */
    Map<String, Long> seen() {
        return seen;
    }

    /** How often it had to load everything again because what it missed was no longer there. */
    int resets() {
        return resets.get();
    }

    boolean isWatching() {
        return watching;
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
