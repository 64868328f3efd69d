package com.imobhub.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The receiving side, which checks signatures with code of its own. */
@RestController
class WebhookInbox {

    static final String SECRET = "test_app_secret";

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final JsonMapper json = new JsonMapper();

    record Received(String raw, boolean signed, int answeredWith, JsonNode value) {

        List<String> states() {
            return value.path("statuses")
                    .valueStream()
                    .map(status -> status.path("status").stringValue())
                    .toList();
        }

        JsonNode status() {
            return value.path("statuses").path(0);
        }

        /** Whom it is about: the number, or the business-scoped id of somebody who hides it. */
        String person() {
            var contact = message().isMissingNode() ? status() : message();
            var number =
                    contact.path("from").asString(contact.path("recipient_id").asString(""));
            return number.isEmpty() ? value.at("/contacts/0/user_id").asString("") : number;
        }

        JsonNode message() {
            return value.path("messages").path(0);
        }
    }

    @PostMapping("/webhook")
    ResponseEntity<Void> take(
            @RequestBody byte[] body,
            @RequestHeader(name = "X-Hub-Signature-256", defaultValue = "none") String signature)
            throws Exception {
        var answer = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 200;
        var value = tree(body).path("entry").path(0).path("changes").path(0).path("value");
        var raw = new String(body, StandardCharsets.ISO_8859_1);
        received.add(new Received(raw, signature.equals(expected(body)), answer, value));
        return ResponseEntity.status(answer).build();
    }

    /** Everything about one person, in the order of arrival; others may still be reported on from earlier tests. */
    List<Received> about(String person) {
        return received.stream()
                .filter(webhook -> person.equals(webhook.person()))
                .toList();
    }

    /** The last that names this id, which must have no slash. */
    Received naming(String id) {
        return received.reversed().stream()
                .filter(webhook -> webhook.raw().contains("\"" + id + "\""))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No webhook names " + id));
    }

    /** The last of all. */
    Received last() {
        return received.getLast();
    }

    /** All that name this id. */
    List<Received> allNaming(String id) {
        return received.stream()
                .filter(webhook -> webhook.raw().contains("\"" + id + "\""))
                .toList();
    }

    List<String> statesOf(String person) {
        return about(person).stream()
                .flatMap(webhook -> webhook.states().stream())
                .toList();
    }

    void refuse(int times) {
        refusals.set(times);
    }

    void clear() {
        received.clear();
        refusals.set(0);
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            return json.createObjectNode();
        }
    }

    private static String expected(byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var hex = new StringBuilder("sha256=");
        for (var b : mac.doFinal(body)) {
            hex.append("%02x".formatted(b));
        }
        return hex.toString();
    }
}
