package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SendingTests extends SimulatorTest {

    @Test
    void anAcceptedTextIsReportedAsSentDeliveredAndReadInThisOrder() {
        personWrites("5511900000101", Map.of("text", "Oi", "name", "Marina"));

        var answer = sendText("+5511900000101", "Bom dia");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw()).contains("\"messaging_product\":\"whatsapp\"", "\"input\":\"+5511900000101\"");
        assertThat(answer.json().at("/contacts/0/wa_id").stringValue()).isEqualTo("5511900000101");
        assertThat(answer.json().at("/messages/0/id").stringValue()).startsWith("wamid.");
        eventually(() -> assertThat(inbox.statesOf("5511900000101")).containsExactly("sent", "delivered", "read"));
    }

    @Test
    void everyStatusNamesTheMessageAndEchoesTheCallbackData() {
        personWrites("5511900000102", Map.of("text", "Oi"));

        var id = sendText("+5511900000102", "Olá").json().at("/messages/0/id").stringValue();

        eventually(() -> assertThat(inbox.statesOf("5511900000102")).hasSize(3));
        assertThat(inbox.about("5511900000102"))
                .filteredOn(webhook -> !webhook.states().isEmpty())
                .allSatisfy(webhook -> {
                    assertThat(webhook.signed()).isTrue();
                    assertThat(webhook.status().path("id").stringValue()).isEqualTo(id);
                    assertThat(webhook.status().path("biz_opaque_callback_data").stringValue())
                            .isEqualTo("own:Olá");
                    assertThat(webhook.value().at("/metadata/phone_number_id").stringValue())
                            .isEqualTo(NUMBER);
                });
    }

    @Test
    void anOldBrazilianAccountAnswersUnderItsShortNumber() {
        personWrites("553190000123", Map.of("text", "Oi"));

        var answer = sendText("+5531990000123", "Bom dia");

        assertThat(answer.json().at("/contacts/0/input").stringValue()).isEqualTo("+5531990000123");
        assertThat(answer.json().at("/contacts/0/wa_id").stringValue()).isEqualTo("553190000123");
        eventually(() -> assertThat(inbox.statesOf("553190000123")).endsWith("read"));
    }

    @Test
    void aHiddenNumberIsReachedByItsBusinessScopedId() {
        personWrites("BR.7702576394655999", Map.of("text", "Oi"));

        var answer = graph(Map.of(
                "messaging_product", "whatsapp",
                "recipient", "BR.7702576394655999",
                "type", "text",
                "text", Map.of("body", "Bom dia")));

        assertThat(answer.json().at("/contacts/0").has("wa_id")).isFalse();
        assertThat(answer.json().at("/contacts/0/user_id").stringValue()).isEqualTo("BR.7702576394655999");
        assertThat(inbox.about("BR.7702576394655999").getFirst().message().has("from"))
                .isFalse();
        eventually(() -> assertThat(inbox.about("BR.7702576394655999"))
                .hasSize(4)
                .allSatisfy(webhook ->
                        assertThat(webhook.status().has("recipient_id")).isFalse()));
    }

    @Test
    void freeTextToSomebodyWhoDidNotWriteTodayIsAcceptedAndThenFails() {
        var yesterday = Instant.now().minusSeconds(90_000).toString();
        personWrites("5511900000103", Map.of("text", "Oi", "timestamp", yesterday));

        var answer = sendText("+5511900000103", "Ainda procura?");

        assertThat(answer.status()).isEqualTo(200);
        eventually(() -> assertThat(inbox.statesOf("5511900000103")).containsExactly("failed"));
        var failure = inbox.about("5511900000103").getLast().status();
        assertThat(failure.at("/errors/0/code").intValue()).isEqualTo(131047);
        assertThat(failure.at("/errors/0/error_data/details").stringValue()).contains("24 hours");
    }

    @Test
    void theNumberCanBeLookedAt() {
        var answer = get("/simulator/graph/v25.0/" + NUMBER + "?fields=display_phone_number,quality_rating,status");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("display_phone_number").stringValue()).isEqualTo("+55 11 4000-0101");
        assertThat(answer.json().path("quality_rating").stringValue()).isEqualTo("GREEN");
        assertThat(answer.json().path("status").stringValue()).isEqualTo("CONNECTED");
        assertThat(answer.json().path("id").stringValue()).isEqualTo(NUMBER);
    }

    @Test
    void readReceiptsAndTypingReachThePhone() {
        var id = personWrites("5511900000104", Map.of("text", "Oi")).get("id");

        var answer = graph(Map.of(
                "messaging_product",
                "whatsapp",
                "status",
                "read",
                "message_id",
                id,
                "typing_indicator",
                Map.of("type", "text")));

        assertThat(answer.json().path("success").booleanValue()).isTrue();
        var phone = get("/simulator/api/people/5511900000104/messages").json();
        assertThat(phone.path("typing").booleanValue()).isTrue();
        assertThat(phone.at("/items/0/status").stringValue()).isEqualTo("read");
    }
}
