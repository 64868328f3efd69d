package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTests extends SimulatorTest {

    private static final Map<String, Object> GOOD = Map.of(
            "messaging_product", "whatsapp",
            "to", "+5511900000123",
            "type", "text",
            "text", Map.of("body", "Oi"));

    @ParameterizedTest
    @CsvSource({"'Bearer ', 104", "Basic abc, 104", "Bearer rubbish, 190"})
    void withoutAGoodTokenNothingIsLookedAt(String authorization, int code) {
        var answer = graph(authorization, Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.json().at("/error/type").stringValue()).isEqualTo("OAuthException");
        assertThat(answer.json().at("/error/fbtrace_id").stringValue()).startsWith("A");
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void aWrongRequestIsRefusedAsGraphDoes(Object body, int code, String words) {
        var answer = graph(body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(code(answer)).isEqualTo(code);
        assertThat(answer.json().at("/error").toString()).contains(words);
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                Arguments.of("{not json", 100, "Invalid JSON"),
                Arguments.of("[]", 100, "must be a JSON object"),
                Arguments.of(without("messaging_product"), 100, "The parameter messaging_product is required."),
                Arguments.of(with("messaging_product", "sms"), 100, "must be one of {WHATSAPP}"),
                Arguments.of(without("to"), 100, "The parameter to is required."),
                Arguments.of(with("to", "BR.1502576394655843"), 131009, "parameter to"),
                Arguments.of(with("to", "12"), 131009, "parameter to"),
                Arguments.of(with("to", "551140000101"), 131021, "Recipient cannot be sender"),
                Arguments.of(with("recipient_type", "group"), 100, "recipient_type"),
                Arguments.of(without("type"), 100, "The parameter type is required."),
                Arguments.of(with("type", "hologram"), 131051, "hologram"),
                Arguments.of(without("text"), 131008, "'text' is mandatory"),
                Arguments.of(with("text", Map.of()), 131008, "body"),
                Arguments.of(with("text", Map.of("body", "")), 100, "non-empty"),
                Arguments.of(with("text", Map.of("body", "a".repeat(4097))), 100, "at most 4096"),
                Arguments.of(with("biz_opaque_callback_data", "a".repeat(513)), 100, "at most 512"),
                Arguments.of(
                        Map.of("messaging_product", "whatsapp", "status", "read", "message_id", "wamid.NOBODY"),
                        131009,
                        "message_id"));
    }

    @Test
    void theLongestTextIsAccepted() {
        assertThat(graph(with("text", Map.of("body", "a"))).status()).isEqualTo(200);
        assertThat(graph(with("text", Map.of("body", "é".repeat(4096)))).status())
                .isEqualTo(200);
    }

    @Test
    void unknownObjectsAndPathsAreNamed() {
        var object = get("/simulator/graph/v25.0/209999999999999");
        var path = get("/simulator/graph/v25.0/" + NUMBER + "/mesages");

        assertThat(object.json().at("/error/error_subcode").intValue()).isEqualTo(33);
        assertThat(object.json().at("/error/message").stringValue()).contains("'209999999999999' does not exist");
        assertThat(path.status()).isEqualTo(404);
        assertThat(path.json().at("/error/message").stringValue()).isEqualTo("Unknown path components: /mesages");
    }

    private static Map<String, Object> with(String name, Object value) {
        var body = new HashMap<>(GOOD);
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> without(String name) {
        var body = new HashMap<>(GOOD);
        body.remove(name);
        return body;
    }

    private static int code(Answer answer) {
        return answer.json().at("/error/code").intValue();
    }
}
