package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KnobTests extends SimulatorTest {

    @Test
    void theNextSendsFailAsOrdered() {
        personWrites("5511900000301", Map.of("text", "Oi"));
        faults(Map.of("failNext", List.of(Map.of("code", 131000), Map.of("code", 4, "httpStatus", 429))));

        assertThat(sendText("+5511900000301", "um").status()).isEqualTo(500);
        assertThat(sendText("+5511900000301", "dois").status()).isEqualTo(429);
        assertThat(sendText("+5511900000301", "três").status()).isEqualTo(200);
    }

    @Test
    void theKnobsShowHowTheyStand() {
        faults(Map.of("sendDelayMs", 5, "webhooks", "before-response", "failNext", List.of(Map.of("code", 2))));

        var knobs = get("/simulator/api/faults").json();

        assertThat(knobs.path("sendDelayMs").intValue()).isEqualTo(5);
        assertThat(knobs.path("webhooks").stringValue()).isEqualTo("before-response");
        assertThat(knobs.at("/failNext/0/code").intValue()).isEqualTo(2);
    }

    @Test
    void webhooksComeTwice() {
        faults(Map.of("webhooks", "twice"));

        personWrites("5511900000302", Map.of("text", "Oi"));

        assertThat(inbox.about("5511900000302")).hasSize(2);
        assertThat(inbox.about("5511900000302").getFirst().raw())
                .isEqualTo(inbox.about("5511900000302").getLast().raw());
    }

    @Test
    void webhooksGetLost() {
        faults(Map.of("webhooks", "lost"));

        var answer = personWrites("5511900000303", Map.of("text", "Oi"));

        assertThat(answer.get("webhook")).asString().contains("lost");
        assertThat(inbox.about("5511900000303")).isEmpty();
    }

    @Test
    void webhooksComeLate() {
        faults(Map.of("webhooks", "late"));

        var answer = personWrites("5511900000304", Map.of("text", "Oi"));

        assertThat(answer.get("webhook")).asString().contains("delivered");
        assertThat(inbox.about("5511900000304")).hasSize(1);
    }

    @Test
    void statusesComeBackwards() {
        personWrites("5511900000305", Map.of("text", "Oi"));
        faults(Map.of("webhooks", "reversed"));

        sendText("+5511900000305", "Bom dia");

        eventually(() -> assertThat(inbox.statesOf("5511900000305")).containsExactly("read", "delivered", "sent"));
    }

    @Test
    void statusesComeBeforeTheAnswer() {
        personWrites("5511900000306", Map.of("text", "Oi"));
        faults(Map.of("webhooks", "before-response"));

        sendText("+5511900000306", "Bom dia");

        assertThat(inbox.statesOf("5511900000306")).startsWith("sent", "delivered");
        eventually(() -> assertThat(inbox.statesOf("5511900000306")).endsWith("read"));
    }

    @Test
    void requestsAreKeptWithoutTheToken() {
        sendText("+5511900000307", "Onde está?");

        var request = get("/simulator/api/requests").json().at("/items/0");

        assertThat(request.path("method").stringValue()).isEqualTo("POST");
        assertThat(request.path("path").stringValue()).isEqualTo("/simulator/graph/v25.0/" + NUMBER + "/messages");
        assertThat(request.path("body").stringValue()).contains("Onde está?");
        assertThat(request.at("/headers/authorization").stringValue()).isEqualTo("Bearer …");
        assertThat(request.toString()).doesNotContain("EAATESTTOKEN");
    }
}
