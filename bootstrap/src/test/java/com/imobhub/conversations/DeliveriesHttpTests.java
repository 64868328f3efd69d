package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeliveriesHttpTests extends DeskTest {

    private Caller admin;

    /** A word that only this test's deliveries have in their reasons. */
    private String word;

    @BeforeEach
    void hireAnAdmin() {
        admin = hire(Role.ADMIN);
        word = "word" + UUID.randomUUID().toString().replace("-", "");
    }

    private void deliverUnknownObject(String more) {
        var body = "{\"object\":\"" + word + "\"" + more + "}";
        assertThat(meta().post(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(200);
    }

    private JsonNode kept() {
        return admin.get("/api/deliveries?state=kept&limit=100&q=" + word).json();
    }

    private String onlyKept() {
        eventually(() -> assertThat(kept().path("items")).hasSize(1));
        return kept().at("/items/0/id").asString();
    }

    @Test
    void whatWasNotUnderstoodIsListedWithItsReason() {
        deliverUnknownObject("");
        onlyKept();

        var row = kept().at("/items/0");

        assertThat(row.path("state").asString()).isEqualTo("kept");
        assertThat(row.path("source").asString()).isEqualTo("meta");
        assertThat(row.path("reasons")).hasSize(1);
        assertThat(row.at("/reasons/0/cause").asString()).isEqualTo("NOT_READ_YET");
        assertThat(row.at("/reasons/0/words").asString()).isEqualTo("Object " + word + " is not read yet.");
        assertThat(row.path("size").asInt()).isEqualTo(13 + word.length());
        assertThat(row.path("receivedAt").asString()).isNotEmpty();
        assertThat(row.path("attempts").asInt()).isZero();
        assertThat(row.path("dueAt").isNull()).isTrue();
    }

    @Test
    void itsBodyIsShownWithoutSecrets() {
        deliverUnknownObject(",\"access_token\":\"EAAG-secret\",\"text\":\"Olá\"");
        var id = onlyKept();

        var shown = admin.get("/api/deliveries/" + id);

        assertThat(shown.json().at("/delivery/id").asString()).isEqualTo(id);
        assertThat(shown.json().at("/body/format").asString()).isEqualTo("json");
        assertThat(shown.json().at("/body/cut").asBoolean()).isFalse();
        assertThat(shown.json().at("/body/text").asString()).contains(word, "\"Olá\"");
        assertThat(shown.body()).doesNotContain("EAAG-secret");
    }

    @Test
    void itsBodyCanBeDownloadedWithoutSecrets() {
        deliverUnknownObject(",\"access_token\":\"EAAG-secret\",\"text\":\"Olá\"");
        var id = onlyKept();

        var file = admin.get("/api/deliveries/" + id + "/body");

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().getContentType()).hasToString("text/plain;charset=UTF-8");
        assertThat(file.headers().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + id + ".json\"");
        assertThat(file.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.body()).contains(word, "Olá").doesNotContain("EAAG-secret");
    }

    @Test
    void aHugeBodyIsShownInPartAndDownloadedWhole() {
        deliverUnknownObject(",\"text\":\"" + "x".repeat(1_000_000) + "\"");
        var id = onlyKept();

        var shown = admin.get("/api/deliveries/" + id).json();

        assertThat(shown.at("/body/cut").asBoolean()).isTrue();
        assertThat(shown.at("/body/text").asString()).hasSize(256 * 1024);
        assertThat(admin.get("/api/deliveries/" + id + "/body").body()).hasSizeGreaterThan(1_000_000);
    }

    @Test
    void whatWasUnderstoodIsDoneAndCanBeReplayedWithoutDoingAnythingTwice() {
        var channel = connect();
        var person = newPerson();
        var text = Meta.Text.of(person, "Oi");
        meta().post(Meta.text(channel.numberId(), text));
        var conversation = conversation(admin, person);
        var done = newest("done", text.id());

        assertThat(admin.post("/api/deliveries/" + done + "/replay", Map.of()).status())
                .isEqualTo(202);
        assertThat(admin.post("/api/deliveries/" + done + "/replay", Map.of()).status())
                .isEqualTo(202);

        eventually(() -> assertThat(admin.get("/api/deliveries/" + done)
                        .json()
                        .at("/delivery/state")
                        .asString())
                .isEqualTo("done"));
        assertThat(conversation(admin, person)).isEqualTo(conversation);
    }

    /** The newest of a state whose body says this. */
    private String newest(String state, String said) {
        for (var row :
                admin.get("/api/deliveries?limit=20&state=" + state).json().path("items")) {
            var id = row.path("id").asString();
            if (admin.get("/api/deliveries/" + id).body().contains(said)) {
                return id;
            }
        }
        throw new AssertionError("no delivery says " + said);
    }

    @Test
    void aKeptOneIsReplayedAlone() {
        deliverUnknownObject("");
        var id = onlyKept();

        assertThat(admin.post("/api/deliveries/" + id + "/replay", Map.of()).status())
                .isEqualTo(202);

        eventually(() -> assertThat(kept().path("items")).hasSize(1));
        assertThat(kept().at("/items/0/id").asString()).isEqualTo(id);
    }

    @Test
    void allOfAReasonAreReplayed() {
        for (var i = 0; i < 3; i++) {
            deliverUnknownObject("");
        }
        eventually(() -> assertThat(kept().path("items")).hasSize(3));

        var answer = admin.post("/api/deliveries/replay", Map.of("state", "kept", "reason", word));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("replayed").asInt()).isEqualTo(3);
        eventually(() -> assertThat(kept().path("items")).hasSize(3));
    }

    @Test
    void pagesMissNothing() {
        for (var i = 0; i < 5; i++) {
            deliverUnknownObject("");
        }
        eventually(() -> assertThat(kept().path("items")).hasSize(5));
        var expected = ids(kept());
        var seen = new ArrayList<String>();
        var path = "/api/deliveries?state=kept&limit=2&q=" + word;
        var page = admin.get(path).json();
        while (true) {
            seen.addAll(ids(page));
            if (page.path("next").isNull()) {
                break;
            }
            page = admin.get(path + "&cursor=" + page.path("next").asString()).json();
        }

        assertThat(seen).isEqualTo(expected);
        assertThat(expected).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    private static List<String> ids(JsonNode page) {
        return IntStream.range(0, page.path("items").size())
                .mapToObj(i -> page.path("items").path(i).path("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "state=failed, state",
        "state=KEPT, state",
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "cursor=x, cursor",
        "cursor=, cursor",
        "cursor=%00, cursor",
        "cursor=1-2-3-4-5, cursor"
    })
    void whatIsWrongIsNamed(String query, String field) {
        var answer = admin.get("/api/deliveries?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @Test
    void tooManyWordsAreRefusedAndStrangeOnesFindNothing() {
        assertThat(admin.get("/api/deliveries?q=" + "x".repeat(201)).status()).isEqualTo(400);
        for (var strange : List.of("%00", "%F0%9F%8F%A0%25_", "'")) {
            var answer = admin.get("/api/deliveries?q=" + word + strange + "&source=" + strange);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().path("items")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"state\":\"all\"}", "{\"state\":\"done\"}", "[]", "kept", ""})
    void onlyKeptOnesAreReplayedTogether(String body) {
        assertThat(admin.post("/api/deliveries/replay", body).status()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nowhere = "/api/deliveries/" + UUID.randomUUID();

        assertThat(admin.get(nowhere).problem()).isEqualTo("unknown-delivery");
        assertThat(admin.get(nowhere + "/body").status()).isEqualTo(404);
        assertThat(admin.post(nowhere + "/replay", Map.of()).status()).isEqualTo(404);
        assertThat(admin.get("/api/deliveries/x").status()).isEqualTo(400);
    }

    @Test
    void theSummaryTellsWhatIsKeptAndWhatCameToday() {
        deliverUnknownObject("");
        onlyKept();

        var summary = admin.get("/api/deliveries/summary").json();

        assertThat(summary.path("kept").asInt()).isPositive();
        assertThat(summary.path("receivedToday").asInt()).isPositive();
        assertThat(summary.path("pending").isInt()).isTrue();
        assertThat(summary.path("sources").valueStream().map(JsonNode::asString))
                .contains("meta");
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "MANAGER"})
    void onlyAdminsSeeOrReplayThem(Role role) {
        deliverUnknownObject("");
        var id = onlyKept();
        var somebody = hire(role);

        for (var path : List.of("", "/summary", "/" + id, "/" + id + "/body", "/" + UUID.randomUUID())) {
            var answer = somebody.get("/api/deliveries" + path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(word);
        }
        assertThat(somebody.post("/api/deliveries/" + id + "/replay", Map.of()).status())
                .isEqualTo(403);
        assertThat(somebody.post("/api/deliveries/replay", Map.of("state", "kept"))
                        .problem())
                .isEqualTo("admins-only");
    }
}
