package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class WebhookTests extends SimulatorTest {

    @Test
    void theSignatureIsMadeOverTheEscapedBytes() {
        var answer = personWrites(
                "5511900000201", Map.of("text", "Olá! Ainda está disponível? 🏡 1/2", "name", "Conceição"));

        assertThat(answer)
                .extractingByKey("webhook", InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "delivered")
                .containsEntry("httpStatus", 200);
        var webhook = inbox.about("5511900000201").getFirst();
        assertThat(webhook.signed()).isTrue();
        assertThat(webhook.raw())
                .contains("Ol\\u00e1! Ainda est\\u00e1 dispon\\u00edvel? \\ud83c\\udfe1 1\\/2")
                .containsPattern("^\\p{ASCII}*$");
        assertThat(webhook.message().at("/text/body").stringValue()).isEqualTo("Olá! Ainda está disponível? 🏡 1/2");
        assertThat(webhook.message().path("id").stringValue()).isEqualTo(answer.get("id"));
        assertThat(webhook.message().path("timestamp").isString()).isTrue();
        assertThat(webhook.value().at("/contacts/0/profile/name").stringValue()).isEqualTo("Conceição");
        assertThat(webhook.value().at("/metadata/display_phone_number").stringValue())
                .isEqualTo("551140000101");
    }

    @Test
    void aRefusedWebhookComesAgainWithTheSameBytes() {
        inbox.refuse(3);

        var answer = personWrites("5511900000202", Map.of("text", "Oi"));

        assertThat(answer)
                .extractingByKey("webhook", InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "delivered")
                .containsEntry("attempts", 4);
        assertThat(inbox.about("5511900000202"))
                .extracting(WebhookInbox.Received::answeredWith)
                .containsExactly(500, 500, 500, 200);
        assertThat(inbox.about("5511900000202"))
                .extracting(WebhookInbox.Received::raw)
                .containsOnly(inbox.about("5511900000202").getFirst().raw());
        assertThat(inbox.about("5511900000202")).allMatch(WebhookInbox.Received::signed);
    }

    @Test
    void aWebhookThatIsNeverTakenLeavesOneTick() {
        inbox.refuse(4);

        var answer = personWrites("5511900000203", Map.of("text", "Oi"));

        assertThat(answer)
                .extractingByKey("webhook", InstanceOfAssertFactories.MAP)
                .containsEntry("outcome", "failed")
                .containsEntry("httpStatus", 500);
        var phone = get("/simulator/api/people/5511900000203/messages").json();
        assertThat(phone.at("/items/0/status").stringValue()).isEqualTo("sent");
    }

    @Test
    void idTimeUserAndNumberCanBeChosen() {
        personWrites(
                "5511900000204",
                Map.of(
                        "text", "Oi",
                        "id", "wamid.CHOSEN",
                        "timestamp", "1795435200",
                        "userId", "BR.1502576394655843",
                        "phoneNumberId", "200000000000777"));

        var webhook = inbox.about("5511900000204").getFirst();
        assertThat(webhook.message().path("id").stringValue()).isEqualTo("wamid.CHOSEN");
        assertThat(webhook.message().path("timestamp").stringValue()).isEqualTo("1795435200");
        assertThat(webhook.message().path("from_user_id").stringValue()).isEqualTo("BR.1502576394655843");
        assertThat(webhook.value().at("/metadata/phone_number_id").stringValue())
                .isEqualTo("200000000000777");
    }

    @Test
    void theMessagesOfOnePersonArriveInTheirOrder() {
        var texts = IntStream.range(0, 20).mapToObj(Integer::toString).toList();

        texts.forEach(text -> personWrites("5511900000205", Map.of("text", text)));

        assertThat(inbox.about("5511900000205"))
                .extracting(webhook -> webhook.message().at("/text/body").stringValue())
                .containsExactlyElementsOf(texts);
    }
}
