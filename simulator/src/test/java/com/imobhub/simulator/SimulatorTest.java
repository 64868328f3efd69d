package com.imobhub.simulator;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running simulator and the words to talk to it. One server serves all tests; each uses persons of its own. */
@SpringBootTest(
        classes = SimulatorTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "imobhub.meta.app-secret=" + WebhookInbox.SECRET,
            "imobhub.simulator.sent-after=0s",
            "imobhub.simulator.delivered-after=0s",
            "imobhub.simulator.read-after=20ms",
            "imobhub.simulator.late-by=50ms",
            "imobhub.simulator.hang-for=50ms",
            "imobhub.simulator.slow-for=20ms",
            "imobhub.simulator.retry-after=1ms,1ms,1ms",
            "spring.servlet.multipart.max-file-size=120MB",
            "spring.servlet.multipart.max-request-size=120MB",
        })
abstract class SimulatorTest {

    static final String NUMBER = "200000000000201";

    private static final RestClient HTTP = RestClient.builder()
            .defaultStatusHandler(status -> true, (request, response) -> {})
            .build();

    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    int port;

    @Autowired
    WebhookInbox inbox;

    @BeforeEach
    void quiet() {
        faults(Map.of());
        inbox.clear();
        http().delete().uri("/simulator/api/requests").retrieve().toBodilessEntity();
    }

    RestClient http() {
        return HTTP.mutate().baseUrl("http://localhost:" + port).build();
    }

    record Answer(int status, String raw, JsonNode json) {}

    Answer graph(Object body) {
        return graph("Bearer EAATESTTOKEN", body);
    }

    Answer graph(String authorization, Object body) {
        return answer(http().post()
                .uri("/simulator/graph/v25.0/" + NUMBER + "/messages")
                .header("Authorization", authorization)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class));
    }

    Answer sendText(String to, String text) {
        return graph(Map.of(
                "messaging_product",
                "whatsapp",
                "recipient_type",
                "individual",
                "to",
                to,
                "type",
                "text",
                "text",
                Map.of("body", text),
                "biz_opaque_callback_data",
                "own:" + text));
    }

    Map<String, Object> personWrites(String waId, Map<String, String> message) {
        return http().post()
                .uri("/simulator/api/people/" + waId + "/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .body(message)
                .retrieve()
                .requiredBody(new ParameterizedTypeReference<>() {});
    }

    /** Sends anything from the desk. */
    Answer send(String to, String type, Object content) {
        return graph(Map.of("messaging_product", "whatsapp", "to", to, "type", type, type, content));
    }

    /** Asks something of the control API. */
    Answer control(String path, Object body) {
        return answer(http().post()
                .uri("/simulator/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class));
    }

    Answer put(String path, Object body) {
        return answer(http().put()
                .uri("/simulator/api" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class));
    }

    /** The thread on a phone. */
    JsonNode phone(String waId) {
        return get("/simulator/api/people/" + waId + "/messages").json().path("items");
    }

    Answer get(String path) {
        return answer(http().get()
                .uri(path)
                .header("Authorization", "Bearer simulator-token")
                .retrieve()
                .toEntity(String.class));
    }

    void faults(Map<String, Object> faults) {
        http().put()
                .uri("/simulator/api/faults")
                .contentType(MediaType.APPLICATION_JSON)
                .body(faults)
                .retrieve()
                .toBodilessEntity();
    }

    static void eventually(ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(fact);
    }

    Answer answer(ResponseEntity<String> response) {
        var body = response.getBody() == null ? "" : response.getBody();
        var tree = body.startsWith("{") ? json.readTree(body) : json.createObjectNode();
        return new Answer(response.getStatusCode().value(), body, tree);
    }
}
