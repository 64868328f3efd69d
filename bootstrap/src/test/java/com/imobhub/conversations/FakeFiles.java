package com.imobhub.conversations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Meta as far as files go: what is put there by id can be fetched, with the right token only. */
final class FakeFiles implements AutoCloseable {

    static final String TOKEN = "EAATESTTOKEN";

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeFiles() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void put(String id, byte[] content) {
        files.put(id, content);
    }

    /** The ids that were really fetched. */
    List<String> fetched() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var content = files.get(id);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "text/html", bytes("<html>Log in</html>"));
        } else if (content == null) {
            var unknown = "{\"error\":{\"message\":\"Unsupported get request\",\"code\":100,\"error_subcode\":33}}";
            send(exchange, 400, "application/json", bytes(unknown));
        } else if (path.startsWith("/file/")) {
            asked.add(id);
            send(exchange, 200, "application/octet-stream", content);
        } else {
            send(exchange, 200, "application/json", bytes("{\"url\":\"" + url() + "/file/" + id + "\"}"));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
