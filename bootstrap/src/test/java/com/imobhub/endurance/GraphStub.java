package com.imobhub.endurance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import tools.jackson.databind.json.JsonMapper;

/** Takes messages as the Graph API does, slowly enough to be caught in the middle, and counts how often each one comes. */
final class GraphStub implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Duration slowest;
    private final BiConsumer<String, String> taken;
    private final Map<String, AtomicInteger> sends = new ConcurrentHashMap<>();
    private final Map<String, List<String>> texts = new ConcurrentHashMap<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<String> crowded = ConcurrentHashMap.newKeySet();

    /** @param taken hears the message's own id and the provider's when one was taken */
    GraphStub(Duration slowest, BiConsumer<String, String> taken) {
        this.slowest = slowest;
        this.taken = taken;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** How often each message came, by our id for it. */
    Map<String, AtomicInteger> sends() {
        return sends;
    }

    /** What each person was sent, in the order in which it came. */
    Map<String, List<String>> texts() {
        return texts;
    }

    /** To whom two messages came at once. */
    Set<String> crowded() {
        return crowded;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(503, -1); // It tells nothing of numbers and templates.
                return;
            }
            var message = JSON.readTree(exchange.getRequestBody().readAllBytes());
            var to = message.path("to").asString().replace("+", "");
            if (!inHand.add(to)) {
                crowded.add(to);
            }
            texts.computeIfAbsent(to, first -> new CopyOnWriteArrayList<>())
                    .add(message.at("/text/body").asString(""));
            var ours = message.path("biz_opaque_callback_data").asString().split(":", 2)[0];
            var theirs = "wamid.out." + ours;
            sends.computeIfAbsent(ours, first -> new AtomicInteger()).incrementAndGet();
            taken.accept(ours, theirs);
            pause();
            inHand.remove(to);
            var answer = JSON.writeValueAsBytes(Map.of(
                    "messaging_product", "whatsapp",
                    "contacts", List.of(Map.of("input", to, "wa_id", to)),
                    "messages", List.of(Map.of("id", theirs))));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(slowest.toMillis() + 1));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
