package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "imobhub.simulator.read-after=1h")
class PhoneTests extends SimulatorTest {

    @Test
    void openingTheThreadTurnsTheTicksBlue() {
        personWrites("5511900000401", Map.of("text", "Oi"));
        sendText("+5511900000401", "Bom dia");
        eventually(() -> assertThat(inbox.statesOf("5511900000401")).containsExactly("sent", "delivered"));

        http().post().uri("/simulator/api/people/5511900000401/read").retrieve().toBodilessEntity();

        eventually(() -> assertThat(inbox.statesOf("5511900000401")).endsWith("read"));
        var phone = get("/simulator/api/people/5511900000401/messages").json();
        assertThat(phone.at("/items/1/text").stringValue()).isEqualTo("Bom dia");
        assertThat(phone.at("/items/1/from").stringValue()).isEqualTo("business");
        assertThat(phone.at("/items/1/status").stringValue()).isEqualTo("read");
    }

    @Test
    void aNewLeadGetsTheNumberThatWhatsAppWouldUse() {
        var created = http().post()
                .uri("/simulator/api/people")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", "Paulo", "phone", "+55 (31) 99000-0456"))
                .retrieve()
                .body(String.class);

        assertThat(created).contains("\"waId\":\"553190000456\"", "\"name\":\"Paulo\"");
        assertThat(get("/simulator/api/people").raw()).contains("553190000456");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/simulator/phone",
                "/simulator/phone.js",
                "/simulator/phone-api.js",
                "/simulator/phone-attach.js",
                "/simulator/phone-bubbles.js",
                "/simulator/phone-dom.js",
                "/simulator/phone-knobs.js",
                "/simulator/phone-person.js",
                "/simulator/phone-words.js",
                "/simulator/phone.css"
            })
    void thePageAllowsNoInlineCode(String path) {
        var response = http().get().uri(path).retrieve().toEntity(String.class);

        assertThat(response.getStatusCode().value()).isEqualTo(200);
        assertThat(response.getHeaders().getFirst("Content-Security-Policy"))
                .contains("script-src 'self'", "style-src 'self'", "media-src 'self'");
        assertThat(response.getBody()).doesNotContain(" style=", " onclick=", "<style");
    }

    @Test
    void thereIsNoOtherScript() {
        assertThat(get("/simulator/phone-nothing.js").status()).isEqualTo(404);
    }
}
