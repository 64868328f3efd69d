package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Any body by hand, signed as Meta signs. */
class PostedWebhookTests extends SimulatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"acc-template-approved.json", "acc-phone-quality.json", "in-not-json.txt"})
    void exactlyTheseBytesAreSignedAndPosted(String fixture) {
        var answer = post("", Fixtures.bytes(fixture));

        assertThat(answer.json().at("/webhooks/0/outcome").stringValue()).isEqualTo("delivered");
        var raw = inbox.last();
        assertThat(raw.signed()).isTrue();
        assertThat(raw.raw().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(Fixtures.bytes(fixture));
    }

    @ParameterizedTest
    @CsvSource({"times=3, 3", "times=8&parallel=true, 8", "times=2&delay=5, 2"})
    void aWebhookComesAsOftenAsWished(String wish, int times) {
        var answer = post("?" + wish, "{\"object\":\"x%s\"}".formatted(times).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.json().path("webhooks").size()).isEqualTo(times);
        assertThat(inbox.allNaming("x" + times)).hasSize(times).allMatch(WebhookInbox.Received::signed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "none"})
    void aForgedWebhookIsPostedOnceWithoutTheRightSignature(String signature) {
        inbox.refuse(1);

        var answer = post("?signature=" + signature, "{\"object\":\"forged\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.json().at("/webhooks/0/attempts").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/webhooks/0/outcome").stringValue()).isEqualTo("failed");
        assertThat(inbox.allNaming("forged")).hasSize(1).noneMatch(WebhookInbox.Received::signed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"times=0", "times=1001", "delay=-1", "signature=odd"})
    void whatCannotBeIsRefused(String wish) {
        assertThat(post("?" + wish, new byte[0]).status()).isEqualTo(400);
    }

    private Answer post(String query, byte[] body) {
        return answer(http().post()
                .uri("/simulator/api/webhook" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class));
    }
}
