package com.imobhub.desk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Posts webhooks as Meta does: signed over exactly the bytes that are sent. */
public final class Meta {

    private static final JsonMapper JSON = new JsonMapper();
    /** The app secret of every desk under test. */
    public static final String SECRET = "test-app-secret";

    private final RestClient http;

    public Meta(String address) {
        http = RestClient.builder()
                .baseUrl(address)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** A text somebody wrote. */
    public record Text(String from, String name, String id, Instant at, String body) {

        public static Text of(String from, String body) {
            return new Text(from, "Marina Teste", newId(), Instant.now(), body);
        }

        public Text at(Instant moment) {
            return new Text(from, name, id, moment, body);
        }

        public Text named(String other) {
            return new Text(from, other, id, at, body);
        }
    }

    public static String newId() {
        return "wamid." + UUID.randomUUID();
    }

    /** The webhook about texts to one number. */
    public static byte[] texts(String numberId, List<Text> texts) {
        var contacts = new ArrayList<Object>();
        var messages = new ArrayList<Object>();
        for (var text : texts) {
            contacts.add(Map.of("wa_id", text.from(), "profile", Map.of("name", text.name())));
            messages.add(Map.of(
                    "from", text.from(),
                    "id", text.id(),
                    "timestamp", Long.toString(text.at().getEpochSecond()),
                    "type", "text",
                    "text", Map.of("body", text.body())));
        }
        return change(numberId, Map.of("contacts", contacts, "messages", messages));
    }

    public static byte[] text(String numberId, Text text) {
        return texts(numberId, List.of(text));
    }

    /** The webhook about how far a message came. */
    public static byte[] status(String numberId, String messageId, String status) {
        return change(
                numberId,
                Map.of(
                        "statuses",
                        List.of(Map.of(
                                "id",
                                messageId,
                                "status",
                                status,
                                "timestamp",
                                Long.toString(Instant.now().getEpochSecond())))));
    }

    private static byte[] change(String numberId, Map<String, Object> elements) {
        var value = new HashMap<>(elements);
        value.put("messaging_product", "whatsapp");
        value.put("metadata", Map.of("phone_number_id", numberId));
        return JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id", "100000000000101", "changes", List.of(Map.of("field", "messages", "value", value))))));
    }

    /** The webhook about the account that every number under test belongs to. */
    public static byte[] account(String field, Map<String, Object> value, Instant at) {
        return JSON.writeValueAsBytes(Map.of(
                "object",
                "whatsapp_business_account",
                "entry",
                List.of(Map.of(
                        "id",
                        "100000000000101",
                        "time",
                        at.getEpochSecond(),
                        "changes",
                        List.of(Map.of("field", field, "value", value))))));
    }

    /** Posts a webhook with its signature and says how it was answered. */
    public int post(byte[] body) {
        return post(body, sign(body));
    }

    /** Posts a webhook under this signature, or none. */
    public int post(byte[] body, String signature) {
        return http.post()
                .uri("/webhook")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (signature != null) {
                        headers.set("X-Hub-Signature-256", signature);
                    }
                })
                .body(body)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }

    public static String sign(byte[] body) {
        return sign(body, SECRET);
    }

    static String sign(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
