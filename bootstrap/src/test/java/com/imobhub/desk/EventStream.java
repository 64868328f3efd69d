package com.imobhub.desk;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An open connection for live events, and everything that came over it. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final int status;

    public record Event(String id, String name, JsonNode data) {}

    EventStream(String url, String token, Consumer<HttpRequest.Builder> more) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        more.accept(request);
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            status = response.statusCode();
            var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> read(lines));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void read(BufferedReader lines) {
        var block = new ArrayList<String>();
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    block.add(line);
                    continue;
                }
                if (block.stream().anyMatch(it -> it.startsWith("event: "))) {
                    events.add(new Event(
                            field(block, "id: "), field(block, "event: "), JSON.readTree(field(block, "data: "))));
                }
                block.clear();
            }
        } catch (IOException closed) {
            block.clear();
        }
    }

    private static String field(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    public int status() {
        return status;
    }

    public List<Event> all() {
        return events;
    }

    /** Waits for the first event that fits. */
    public Event first(Predicate<Event> wanted) {
        return await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> events.stream().filter(wanted).findFirst(), found -> found.isPresent())
                .orElseThrow();
    }

    public Event first(String name) {
        return first(event -> event.name().equals(name));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
