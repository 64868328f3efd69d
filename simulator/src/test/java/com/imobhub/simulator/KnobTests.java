package com.imobhub.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.client.ResourceAccessException;

class KnobTests extends SimulatorTest {

    @Test
    void theNextSendsFailAsOrdered() {
        personWrites("5511900000301", Map.of("text", "Oi"));
        faults(Map.of("failNext", List.of(Map.of("code", 131000), Map.of("code", 4, "httpStatus", 429))));

        assertThat(sendText("+5511900000301", "um").status()).isEqualTo(500);
        assertThat(sendText("+5511900000301", "dois").status()).isEqualTo(429);
        assertThat(sendText("+5511900000301", "três").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "131047, 400",
        "131056, 400",
        "130429, 400",
        "131026, 400",
        "190, 401",
        "368, 403",
        "131016, 503",
        "2, 500",
        "999999, 400"
    })
    void everyCodeCanBeOrdered(int code, int status) {
        faults(Map.of("failNext", List.of(Map.of("code", code))));

        var answer = sendText("+5511900000320", "Oi");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(code);
        assertThat(answer.json().path("error").has("is_transient")).isEqualTo(code == 2);
        assertThat(phone("5511900000320")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorMaySayWhetherItPasses(boolean passing) {
        faults(Map.of("failNext", List.of(Map.of("code", 999999, "transient", passing, "httpStatus", 500))));

        var answer = sendText("+5511900000321", "Oi");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().at("/error/is_transient").booleanValue()).isEqualTo(passing);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void anAnswerMayBeEmpty(int status) {
        faults(Map.of("failNext", List.of(Map.of("how", "empty", "httpStatus", status))));

        var answer = sendText("+5511900000322", "Oi");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw()).isEmpty();
    }

    @Test
    void anAnswerMayBeAPageForPeople() {
        faults(Map.of("failNext", List.of(Map.of("how", "gateway"))));

        assertThat(sendText("+5511900000323", "Oi").raw()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout", "reset"})
    void anAnswerMayNotComeAtAll(String how) {
        faults(Map.of("failNext", List.of(Map.of("how", how))));

        assertThatThrownBy(() -> sendText("+5511900000324", "Oi")).isInstanceOf(ResourceAccessException.class);
        assertThat(sendText("+5511900000324", "Oi").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"timeout, 5511900000331", "reset, 5511900000332", "empty, 5511900000333", "gateway, 5511900000334"})
    void aMessageMayBeTakenWithoutTheAnswerSayingSo(String how, String person) {
        personWrites(person, Map.of("text", "Oi"));
        faults(Map.of("failNext", List.of(Map.of("how", how, "taken", true))));

        try {
            sendText("+" + person, "Chegou?");
        } catch (ResourceAccessException expected) {
            assertThat(how).isIn("timeout", "reset");
        }

        eventually(() -> assertThat(inbox.statesOf(person)).containsExactly("sent", "delivered", "read"));
        assertThat(phone(person).at("/1/text").stringValue()).isEqualTo("Chegou?");
    }

    @Test
    void aMessageMayBeAcceptedAndFailLater() {
        personWrites("5511900000325", Map.of("text", "Oi"));
        faults(Map.of("failNext", List.of(Map.of("code", 131026, "later", true))));

        assertThat(sendText("+5511900000325", "Oi").status()).isEqualTo(200);

        eventually(() -> assertThat(inbox.statesOf("5511900000325")).containsExactly("failed"));
        var failure = inbox.about("5511900000325").getLast().status();
        assertThat(failure.at("/errors/0/code").intValue()).isEqualTo(131026);
    }

    @Test
    void aNumberSendsOnlySoMuchInASecond() {
        faults(Map.of("limits", Map.of("perSecond", 2, "pairBurst", 100)));

        var answers = IntStream.range(0, 12)
                .mapToObj(number -> sendText("+5511955508" + (100 + number), "Oi"))
                .toList();

        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.get(1).status()).isEqualTo(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .isNotEmpty()
                .allSatisfy(answer ->
                        assertThat(answer.json().at("/error/code").intValue()).isEqualTo(130429));
    }

    @Test
    void onePersonGetsOnlySoMuchAtOnceAndTheOthersStillGetTheirs() {
        faults(Map.of("limits", Map.of("perSecond", 10_000, "pairPauseMs", 600_000)));

        for (var sent = 0; sent < 45; sent++) {
            assertThat(sendText("+5511955508200", "Oi").status()).isEqualTo(200);
        }
        var refused = sendText("+5511955508200", "Oi");

        assertThat(refused.json().at("/error/code").intValue()).isEqualTo(131056);
        assertThat(sendText("+5511955508201", "Oi").status()).isEqualTo(200);
        faults(Map.of());
        assertThat(sendText("+5511955508200", "Oi").status()).isEqualTo(200);
    }

    @Test
    void onePersonGetsOneMoreAfterAPause() {
        faults(Map.of("limits", Map.of("pairBurst", 1, "pairPauseMs", 20)));

        assertThat(sendText("+5511955508202", "Oi").status()).isEqualTo(200);

        eventually(() -> assertThat(sendText("+5511955508202", "Oi").status()).isEqualTo(200));
    }

    @Test
    void limitsAreShownAsTheyStand() {
        faults(Map.of("limits", Map.of("pairBurst", 3)));
        assertThat(get("/simulator/api/faults").json().path("limits").toString())
                .isEqualTo("{\"perSecond\":80,\"pairBurst\":3,\"pairPauseMs\":6000}");

        faults(Map.of());
        assertThat(get("/simulator/api/faults").json().path("limits").isNull()).isTrue();
    }

    @Test
    void whatTheKnobsShowTheyTakeAgain() {
        var wish = Map.<String, Object>of(
                "failNext", List.of(Map.of("code", 7, "transient", true, "taken", true, "how", "error")));
        faults(wish);
        var shown = get("/simulator/api/faults");

        assertThat(put("/faults", shown.raw()).raw()).isEqualTo(shown.raw());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"failNext\":[{}]}",
                "{\"failNext\":[{\"how\":\"hologram\"}]}",
                "{\"failNext\":[{\"code\":2,\"httpStatus\":200}]}",
                "{\"failNext\":[{\"code\":999999,\"later\":true}]}",
                "{\"limits\":{\"perSecond\":0}}",
                "{\"limits\":{\"pairBurst\":-1}}",
                "{\"limits\":{\"pairPauseMs\":0}}"
            })
    void whatCannotBeIsRefused(String body) {
        assertThat(put("/faults", body).status()).isEqualTo(400);
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
    void ofTwoWebhooksTheSecondComesFirst() {
        faults(Map.of("webhooks", "swapped", "lateByMs", 60_000));
        var first = CompletableFuture.runAsync(() -> personWrites("5511900000308", Map.of("text", "um")));
        eventually(() -> assertThat(phone("5511900000308").size()).isEqualTo(1));

        personWrites("5511900000308", Map.of("text", "dois"));

        first.join();
        assertThat(inbox.about("5511900000308"))
                .extracting(webhook -> webhook.message().at("/text/body").stringValue())
                .containsExactly("dois", "um");
    }

    @Test
    void aSingleWebhookThatNothingOvertakesComesLate() {
        faults(Map.of("webhooks", "swapped", "lateByMs", 20));

        personWrites("5511900000309", Map.of("text", "sozinha"));

        eventually(() -> assertThat(inbox.about("5511900000309")).hasSize(1));
    }

    @Test
    void onePersonMaySufferAlone() {
        put("/people/5511900000310/faults", Map.of("webhooks", "lost"));

        personWrites("5511900000310", Map.of("text", "Oi"));
        personWrites("5511900000311", Map.of("text", "Oi"));

        assertThat(inbox.about("5511900000310")).isEmpty();
        assertThat(inbox.about("5511900000311")).hasSize(1);
        put("/people/5511900000310/faults", Map.of());
        personWrites("5511900000310", Map.of("text", "De novo"));
        assertThat(inbox.about("5511900000310")).hasSize(1);
    }

    @Test
    void nothingWaitsForever() {
        assertThat(put("/faults", Map.of("lateByMs", 120_001)).status()).isEqualTo(400);
        assertThat(put("/faults", Map.of("sendDelayMs", -1)).status()).isEqualTo(400);
        assertThat(put("/people/5511900000312/faults", Map.of("lateByMs", -1)).status())
                .isEqualTo(400);
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
