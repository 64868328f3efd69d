package com.imobhub.desk;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks JSON with a server and takes every answer as it is. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final String token;
    private final RestClient http;

    private Caller(String address, String token) {
        this.address = address;
        this.token = token;
        http = RestClient.builder()
                .baseUrl(address)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .defaultHeaders(token.isEmpty() ? headers -> {} : headers -> headers.setBearerAuth(token))
                .build();
    }

    public static Caller anonymous(String address) {
        return new Caller(address, "");
    }

    public static Caller withToken(String address, String token) {
        return new Caller(address, token);
    }

    public String token() {
        return token;
    }

    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The last part of the problem's type. */
        public String problem() {
            return json().path("type").asString("").replace("urn:imobhub:problem:", "");
        }
    }

    public Answer get(String path) {
        return call(HttpMethod.GET, path, null);
    }

    public Answer post(String path, Map<String, ?> body) {
        return call(HttpMethod.POST, path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Map<String, ?> body) {
        return call(HttpMethod.PUT, path, JSON.writeValueAsString(body));
    }

    public Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null);
    }

    /** Sends a body that may not be JSON at all. */
    public Answer post(String path, String body) {
        return call(HttpMethod.POST, path, body);
    }

    public Answer put(String path, String body) {
        return call(HttpMethod.PUT, path, body);
    }

    /** Opens the live events. */
    public EventStream events(Consumer<HttpRequest.Builder> more) {
        return new EventStream(address + "/api/events", token, more);
    }

    public EventStream events() {
        return events(request -> {});
    }

    private Answer call(HttpMethod method, String path, String body) {
        var request = http.method(method).uri(URI.create(address + path));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        var answer = request.retrieve().toEntity(String.class);
        var text = answer.getBody() == null ? "" : answer.getBody();
        return new Answer(answer.getStatusCode().value(), text, answer.getHeaders());
    }
}
