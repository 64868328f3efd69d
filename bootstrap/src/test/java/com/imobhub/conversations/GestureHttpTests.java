package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Small signs, from the call to the contact's phone. */
class GestureHttpTests extends DeskTest {

    private Caller agent;
    private Connected channel;
    private String person;
    private String id;
    private String message;
    private String wamid;

    @BeforeEach
    void somebodyWroteOnTheirPhone() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
        wamid = write("Oi");
        var row = conversation(agent, person);
        id = row.path("id").asString();
        message = row.at("/lastMessage/id").asString();
    }

    @AfterEach
    void everythingWorks() {
        simulator().put("/faults", Map.of());
    }

    private String write(String text) {
        var name = "wamid." + UUID.randomUUID();
        simulator()
                .post(
                        "/people/" + person + "/messages",
                        Map.of("id", name, "text", text, "phoneNumberId", channel.numberId()));
        return name;
    }

    private Answer react(String emoji) {
        return agent.put(reaction(id, message), Map.of("emoji", emoji));
    }

    private static String reaction(String conversation, String message) {
        return "/api/conversations/" + conversation + "/messages/" + message + "/reaction";
    }

    private JsonNode shown() {
        return agent.get("/api/conversations/" + id + "/messages").json().at("/items/0/reactions");
    }

    private JsonNode phone() {
        return simulator().get("/people/" + person + "/messages").json();
    }

    private List<JsonNode> told() {
        return SimulatorRequests.withBody(simulator(), wamid);
    }

    @Test
    void aReactionIsSeenOnBothSidesAndGoesWhenItIsTakenBack() {
        var answer = react("👍");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo(message);
        assertThat(answer.json().at("/reactions/0").toString()).isEqualTo("""
                {"emoji":"👍","by":"agency"}""");
        assertThat(shown()).hasSize(1);
        assertThat(phone().at("/items/0/reactions/0").asString()).isEqualTo("👍");
        assertThat(react("👍").status()).isEqualTo(200);
        assertThat(react("❤️").json().at("/reactions/0/emoji").asString()).isEqualTo("❤️");
        assertThat(shown()).hasSize(1);

        assertThat(agent.delete(reaction(id, message)).status()).isEqualTo(200);
        assertThat(agent.delete(reaction(id, message)).status()).isEqualTo(200);

        assertThat(shown()).isEmpty();
        assertThat(phone().at("/items/0/reactions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "👍👍", "1", "🇧", "\u0000"})
    void anythingButOneEmojiIsRefused(String emoji) {
        var answer = react(emoji);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-field");
        assertThat(answer.json().path("field").asString()).isEqualTo("emoji");
        assertThat(shown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"emoji\":null}", "{\"emoji\":7}"})
    void aBodyThatIsNoReactionIsRefused(String body) {
        assertThat(agent.put(reaction(id, message), body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsSaid() {
        var nobody = UUID.randomUUID().toString();
        var thumb = Map.of("emoji", "👍");

        assertThat(agent.put(reaction(nobody, message), thumb).problem()).isEqualTo("unknown-conversation");
        assertThat(agent.put(reaction(id, nobody), thumb).problem()).isEqualTo("unknown-message");
        assertThat(agent.delete(reaction(id, nobody)).problem()).isEqualTo("unknown-message");
        assertThat(agent.put(reaction(id, "x"), thumb).status()).isEqualTo(400);
        assertThat(agent.post("/api/conversations/" + nobody + "/typing", Map.of())
                        .problem())
                .isEqualTo("unknown-conversation");
        var stranger = Caller.anonymous(address());
        assertThat(stranger.put(reaction(id, message), thumb).status()).isEqualTo(401);
        assertThat(stranger.post("/api/conversations/" + id + "/typing", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "131047, 422, provider-refused",
        "131026, 422, provider-refused",
        "130429, 503, provider-busy",
        "131056, 503, provider-busy",
        "190, 409, channel-paused",
        "368, 409, channel-paused"
    })
    void whatMetaRefusesIsNotRecorded(int code, int status, String problem) {
        simulator().put("/faults", Map.of("failNext", List.of(Map.of("code", code))));

        var answer = react("👍");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(shown()).isEmpty();
        assertThat(phone().at("/items/0/reactions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "reset", "gateway"})
    void withoutAnAnswerDoingTheSameAgainIsSafe(String how) {
        simulator().put("/faults", Map.of("failNext", List.of(Map.of("how", how, "taken", true))));

        var answer = react("👍");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("provider-unreachable");
        assertThat(shown()).isEmpty();
        assertThat(react("👍").status()).isEqualTo(200);
        assertThat(shown()).hasSize(1);
    }

    @Test
    void aReactionThatFailsAfterwardsIsTakenBack() {
        simulator().put("/faults", Map.of("failNext", List.of(Map.of("code", 131026, "later", true))));

        assertThat(react("👍").status()).isEqualTo(200);

        eventually(() -> assertThat(shown()).isEmpty());
        assertThat(phone().at("/items/0/reactions")).isEmpty();
    }

    @Test
    void seeingAConversationTurnsTheTicksBlueOnce() {
        see(message);
        eventually(() -> assertThat(phone().at("/items/0/status").asString()).isEqualTo("read"));

        see(message);
        hire(Role.AGENT).post("/api/conversations/" + id + "/seen", Map.of("messageId", message));
        var next = write("Ainda está?");
        eventually(() -> assertThat(newest().path("text").asString()).isEqualTo("Ainda está?"));
        see(newest().path("id").asString());

        eventually(() -> assertThat(phone().at("/items/1/status").asString()).isEqualTo("read"));
        assertThat(told()).hasSize(1);
        assertThat(SimulatorRequests.withBody(simulator(), next)).hasSize(1);
    }

    @Test
    void whoeverTypesIsSeenTyping() {
        assertThat(type().status()).isEqualTo(204);
        assertThat(type().status()).isEqualTo(204);

        eventually(() -> assertThat(phone().path("typing").asBoolean()).isTrue());
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().at("/typing_indicator/type").asString()).isEqualTo("text");
    }

    @Test
    void metaMayRefuseBothWithoutAnybodyNoticing() {
        simulator().put("/people/" + person, Map.of("name", "Outra"));
        var unknown = newPerson();
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(unknown, "Oi")));
        var row = conversation(agent, unknown);
        var path = "/api/conversations/" + row.path("id").asString();

        assertThat(agent.post(
                                path + "/seen",
                                Map.of("messageId", row.at("/lastMessage/id").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(agent.post(path + "/typing", Map.of()).status()).isEqualTo(204);
        assertThat(agent.get("/api/channels/" + channel.channelId())
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("CONNECTED");
    }

    @Test
    void anAdminSwitchesBothOff() {
        var admin = hire(Role.ADMIN);
        var path = "/api/channels/" + channel.channelId() + "/presence";
        assertThat(agent.put(path, Map.of("readReceipts", false, "typing", false))
                        .status())
                .isEqualTo(403);
        assertThat(admin.put(path, Map.of("readReceipts", false)).status()).isEqualTo(400);
        assertThat(admin.put(
                                "/api/channels/" + UUID.randomUUID() + "/presence",
                                Map.of("readReceipts", true, "typing", true))
                        .problem())
                .isEqualTo("unknown-channel");

        var switched = admin.put(path, Map.of("readReceipts", false, "typing", true));

        assertThat(switched.status()).isEqualTo(200);
        assertThat(switched.json().path("presence").toString()).isEqualTo("""
                {"readReceipts":false,"typing":true}""");
        see(message);
        type();
        react("👍");
        assertThat(told())
                .hasSize(1)
                .first()
                .extracting(it -> it.path("type").asString())
                .isEqualTo("reaction");
        assertThat(phone().at("/items/0/status").asString()).isNotEqualTo("read");
    }

    @Test
    void afterADayNobodyReacts() {
        var old = newPerson();
        var yesterday = Instant.now().minus(Duration.ofHours(25));
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(old, "Oi").at(yesterday)));
        var row = conversation(agent, old);

        var answer = agent.put(
                reaction(row.path("id").asString(), row.at("/lastMessage/id").asString()), Map.of("emoji", "👍"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("window-closed");
        assertThat(answer.json().path("alternative").asString()).isEqualTo("template");
    }

    private void see(String upTo) {
        assertThat(agent.post("/api/conversations/" + id + "/seen", Map.of("messageId", upTo))
                        .status())
                .isEqualTo(204);
    }

    private Answer type() {
        return agent.post("/api/conversations/" + id + "/typing", Map.of());
    }

    private JsonNode newest() {
        return agent.get("/api/conversations/" + id + "/messages").json().at("/items/0");
    }
}
