package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ScheduledHttpTests extends DeskTest {

    private Caller agent;
    private Connected channel;
    private String person;

    @BeforeEach
    void hireAnAgent() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
    }

    private String wrote(Instant at) {
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(person, "Oi").at(at)));
        return path(conversation(agent, person).path("id").asString());
    }

    private String wrote() {
        return wrote(Instant.now());
    }

    private static String path(String conversation) {
        return "/api/conversations/" + conversation;
    }

    private static Map<String, Object> plan(UUID clientId, String text, Object at, boolean cancelIfAnswered) {
        return Map.of(
                "at", at.toString(),
                "cancelIfAnswered", cancelIfAnswered,
                "message", Map.of("clientId", clientId, "type", "text", "text", text));
    }

    private Answer schedule(String conversation, String text, Instant at, boolean cancelIfAnswered) {
        return agent.post(conversation + "/scheduled", plan(UUID.randomUUID(), text, at, cancelIfAnswered));
    }

    private static Instant soon() {
        return Instant.now().plusMillis(1_500);
    }

    private static Instant tomorrow() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    private JsonNode open(String conversation) {
        return agent.get(conversation + "/scheduled").json().path("items");
    }

    private long said(String conversation, String text) {
        var items = agent.get(conversation + "/messages").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(it -> it.path("text").asString("").equals(text))
                .count();
    }

    @Test
    void whatIsPlannedReachesTheContactAtItsTime() {
        var conversation = wrote();

        var planned = schedule(conversation, "Bom dia", soon(), false);

        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.json().path("state").asString()).isEqualTo("waiting");
        assertThat(open(conversation)).hasSize(1);
        assertThat(said(conversation, "Bom dia")).isZero();
        eventually(() -> assertThat(
                        agent.get(conversation).json().at("/lastMessage/status").asString())
                .isEqualTo("read"));
        assertThat(said(conversation, "Bom dia")).isEqualTo(1);
        assertThat(open(conversation)).isEmpty();
    }

    @Test
    void everyScreenHearsOfIt() {
        var conversation = wrote();
        try (var events = agent.events()) {
            events.first("hello");

            schedule(conversation, "Bom dia", tomorrow(), false);

            assertThat(path(events.first("scheduled")
                            .data()
                            .path("conversationId")
                            .asString()))
                    .isEqualTo(conversation);
        }
    }

    @Test
    void tenAtOnceAreOne() throws Exception {
        var conversation = wrote();
        var plan = plan(UUID.randomUUID(), "Uma vez", soon(), false);

        try (var threads = Executors.newFixedThreadPool(10)) {
            var posts = IntStream.range(0, 10)
                    .<Callable<Answer>>mapToObj(i -> () -> agent.post(conversation + "/scheduled", plan))
                    .toList();
            for (var answer : threads.invokeAll(posts)) {
                assertThat(answer.get().status()).isEqualTo(201);
            }
        }

        eventually(() -> assertThat(said(conversation, "Uma vez")).isEqualTo(1));
        assertThat(open(conversation)).isEmpty();
    }

    @Test
    void whatIsDueAndSentByHandAtOnceIsSentOnce() throws Exception {
        var conversation = wrote();
        var at = soon();
        var id = schedule(conversation, "Uma só", at, false).json().path("id").asString();
        eventually(() -> assertThat(Instant.now()).isAfter(at.minusMillis(50)));

        try (var threads = Executors.newFixedThreadPool(5)) {
            var posts = IntStream.range(0, 5)
                    .<Callable<Answer>>mapToObj(
                            i -> () -> agent.post(conversation + "/scheduled/" + id + "/now", Map.of()))
                    .toList();
            for (var answer : threads.invokeAll(posts)) {
                assertThat(answer.get().status()).isIn(204, 409);
            }
        }

        eventually(() -> assertThat(open(conversation)).isEmpty());
        assertThat(said(conversation, "Uma só")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 422, not-in-future",
        "5184060, 422, too-far-ahead",
        "99999999999, 422, too-far-ahead",
    })
    void onlyTheNextSixtyDaysCanBePlanned(long seconds, int status, String problem) {
        var answer = schedule(wrote(), "Oi", Instant.now().plusSeconds(seconds), false);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("field").asString()).isEqualTo("at");
    }

    @ParameterizedTest
    @CsvSource({"at, amanhã", "message, x", "cancelIfAnswered, talvez"})
    void whatIsMalformedIsNamed(String field, String value) {
        var body = new HashMap<>(plan(UUID.randomUUID(), "Oi", tomorrow(), false));
        body.put(field, value);

        var answer = agent.post(wrote() + "/scheduled", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void whatCannotBeSaidIsRefusedAtOnce() {
        var conversation = wrote();

        assertThat(schedule(conversation, " ", tomorrow(), false).problem()).isEqualTo("text-empty");
        assertThat(schedule(conversation, "a".repeat(5_000), tomorrow(), false).problem())
                .isEqualTo("text-too-long");
        assertThat(schedule(path(UUID.randomUUID().toString()), "Oi", tomorrow(), false)
                        .problem())
                .isEqualTo("unknown-conversation");
        assertThat(open(conversation)).isEmpty();
    }

    @Test
    void theWindowIsCheckedWhenItIsSent() {
        var conversation = wrote(Instant.now().minus(Duration.ofHours(25)));

        assertThat(schedule(conversation, "Ainda procura?", soon(), false).status())
                .isEqualTo(201);

        eventually(() ->
                assertThat(open(conversation).path(0).path("state").asString()).isEqualTo("failed"));
        assertThat(open(conversation).path(0).path("reason").asString()).isEqualTo("window-closed");
        assertThat(said(conversation, "Ainda procura?")).isZero();
    }

    @Test
    void anAnswerCallsOffWhatWasMarkedSo() {
        var conversation = wrote();
        schedule(conversation, "Você viu?", tomorrow(), true);
        schedule(conversation, "Até amanhã", tomorrow(), false);

        wrote();

        eventually(() -> assertThat(open(conversation).path(0).path("reason").asString(""))
                .isEqualTo("answered"));
        assertThat(open(conversation).path(1).path("state").asString()).isEqualTo("waiting");
    }

    @Test
    void itCanBeChangedOnceByWhoeverSawItAsItIs() {
        var conversation = wrote();
        var planned = schedule(conversation, "Bom dia", tomorrow(), false).json();
        var url = conversation + "/scheduled/" + planned.path("id").asString();
        var change = new HashMap<>(plan(UUID.randomUUID(), "Boa tarde", tomorrow(), true));
        change.put("version", planned.path("version").asInt());

        var changed = agent.put(url, change);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/message/text").asString()).isEqualTo("Boa tarde");
        assertThat(changed.json().at("/message/clientId")).isEqualTo(planned.at("/message/clientId"));
        assertThat(agent.put(url, change).problem()).isEqualTo("changed-meanwhile");
        assertThat(agent.delete(url).status()).isEqualTo(204);
        assertThat(agent.delete(url).status()).isEqualTo(204);
        assertThat(agent.put(url, change).problem()).isEqualTo("no-longer-waiting");
        assertThat(open(conversation)).isEmpty();
    }

    @Test
    void anotherConversationsPlansAreNotTouched() {
        var conversation = wrote();
        var id = schedule(conversation, "Bom dia", tomorrow(), false)
                .json()
                .path("id")
                .asString();
        person = newPerson();
        var other = wrote();

        assertThat(agent.delete(other + "/scheduled/" + id).problem()).isEqualTo("unknown-scheduled");
        assertThat(open(conversation)).hasSize(1);
    }

    @Test
    void nobodyPlansWithoutASession() {
        var conversation = wrote();
        var stranger = Caller.anonymous(address());

        assertThat(stranger.get(conversation + "/scheduled").status()).isEqualTo(401);
        assertThat(stranger.post(conversation + "/scheduled", plan(UUID.randomUUID(), "Oi", tomorrow(), false))
                        .status())
                .isEqualTo(401);
    }
}
