package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReadingHttpTests extends DeskTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private Caller reader;
    private String numberId;

    @BeforeEach
    void hireAReader() {
        reader = hire(Role.AGENT);
        numberId = connect().numberId();
    }

    @Test
    void theListIsNewestFirstAndPagesMissNobody() {
        var people = Stream.generate(DeskTest::newPerson).limit(5).toList();
        for (var minutes = 0; minutes < people.size(); minutes++) {
            receive(Meta.Text.of(people.get(minutes), "Oi").at(NOW.minus(minutes, ChronoUnit.MINUTES)));
        }
        people.forEach(person -> conversation(reader, person));

        var all = walk("/api/conversations?limit=2", "cursor");

        assertThat(all.stream()
                        .map(row -> row.at("/contact/phone").asString("").replace("+", ""))
                        .filter(people::contains))
                .containsExactlyElementsOf(people);
        assertThat(all.stream().map(row -> row.path("id").asString())).doesNotHaveDuplicates();
    }

    @Test
    void theThreadIsNewestFirstAndPagesMissNothing() {
        var person = newPerson();
        var texts = IntStream.range(0, 7)
                .mapToObj(number -> Meta.Text.of(person, "nº " + number).at(NOW.minusSeconds(number)))
                .toList();
        meta().post(Meta.texts(numberId, texts));
        var id = conversation(reader, person).path("id").asString();

        var thread = walk("/api/conversations/" + id + "/messages?limit=3", "before");

        assertThat(thread)
                .extracting(message -> message.path("text").asString())
                .containsExactlyElementsOf(texts.stream().map(Meta.Text::body).toList());
        assertThat(thread).allSatisfy(message -> {
            assertThat(message.path("direction").asString()).isEqualTo("inbound");
            assertThat(message.path("status").asString()).isEqualTo("received");
            assertThat(message.path("type").asString()).isEqualTo("text");
            assertThat(message.at("/author/kind").asString()).isEqualTo("contact");
        });
    }

    @Test
    void messagesOfOneSecondKeepOneOrderOverPages() {
        var person = newPerson();
        var texts = Stream.generate(() -> Meta.Text.of(person, "igual").at(NOW))
                .limit(5)
                .toList();
        meta().post(Meta.texts(numberId, texts));
        var id = conversation(reader, person).path("id").asString();

        var thread = walk("/api/conversations/" + id + "/messages?limit=2", "before");

        assertThat(thread.stream().map(message -> message.path("id").asString()))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    static List<String> cursors() {
        return Stream.of("x", "2026/", "now/" + UUID.randomUUID(), "+999999999-12-31T23:59:59Z/" + UUID.randomUUID())
                .map(text -> Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cursors")
    @ValueSource(strings = {"x", "%00", "%C3%A7", "....", ""})
    void aForeignCursorIsRefused(String cursor) {
        var person = newPerson();
        receive(Meta.Text.of(person, "Oi"));
        var id = conversation(reader, person).path("id").asString();

        for (var path : List.of(
                "/api/conversations?cursor=" + cursor, "/api/conversations/" + id + "/messages?before=" + cursor)) {
            var answer = reader.get(path);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("invalid-field");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "99999999999", "many", "1.5"})
    void aPageHasBounds(String limit) {
        var answer = reader.get("/api/conversations?limit=" + limit);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).isEqualTo("limit");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var nowhere = "/api/conversations/" + UUID.randomUUID();

        assertThat(reader.get(nowhere).problem()).isEqualTo("unknown-conversation");
        assertThat(reader.get(nowhere + "/messages").status()).isEqualTo(404);
        assertThat(reader.post(nowhere + "/seen", Map.of("messageId", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(reader.get("/api/conversations/not-an-id").status()).isEqualTo(400);
    }

    @Test
    void everyMemberHasTheirOwnUnread() {
        var person = newPerson();
        meta().post(Meta.texts(
                numberId,
                List.of(
                        Meta.Text.of(person, "1").at(NOW.minusSeconds(3)),
                        Meta.Text.of(person, "2").at(NOW.minusSeconds(2)),
                        Meta.Text.of(person, "3").at(NOW.minusSeconds(1)))));
        var id = conversation(reader, person).path("id").asString();
        var second = reader.get("/api/conversations/" + id + "/messages").json().at("/items/1/id");
        var other = hire(Role.AGENT);

        var seen = reader.post("/api/conversations/" + id + "/seen", Map.of("messageId", second.asString()));

        assertThat(seen.status()).isEqualTo(204);
        assertThat(unread(reader, id)).isEqualTo(1);
        assertThat(unread(other, id)).isEqualTo(3);
        assertThat(conversation(reader, person).path("unreadCount").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasSeenStaysSeen() {
        var person = newPerson();
        meta().post(Meta.texts(
                numberId,
                List.of(
                        Meta.Text.of(person, "1").at(NOW.minusSeconds(2)),
                        Meta.Text.of(person, "2").at(NOW))));
        var id = conversation(reader, person).path("id").asString();
        var items = reader.get("/api/conversations/" + id + "/messages").json().path("items");

        for (var index : List.of(0, 1)) {
            var message = items.path(index).path("id").asString();
            reader.post("/api/conversations/" + id + "/seen", Map.of("messageId", message));
        }

        assertThat(unread(reader, id)).isZero();
        receive(Meta.Text.of(person, "3"));
        eventually(() -> assertThat(unread(reader, id)).isEqualTo(1));
    }

    @Test
    void aMessageOfAnotherConversationIsNotSeen() {
        var people = List.of(newPerson(), newPerson());
        people.forEach(person -> receive(Meta.Text.of(person, "Oi")));
        var rows = people.stream().map(person -> conversation(reader, person)).toList();
        var foreign = rows.getLast().at("/lastMessage/id").asString();

        var answer = reader.post(
                "/api/conversations/" + rows.getFirst().path("id").asString() + "/seen", Map.of("messageId", foreign));

        assertThat(answer.problem()).isEqualTo("unknown-message");
        assertThat(reader.post(
                                "/api/conversations/"
                                        + rows.getFirst().path("id").asString() + "/seen",
                                Map.of())
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("messageId");
    }

    @Test
    void theWindowClosesADayAfterTheLastWord() {
        var person = newPerson();
        receive(Meta.Text.of(person, "Oi").at(NOW.minus(25, ChronoUnit.HOURS)));
        var row = conversation(reader, person);

        assertThat(row.at("/window/open").asBoolean()).isFalse();
        assertThat(Instant.parse(row.at("/window/until").asString())).isEqualTo(NOW.minus(1, ChronoUnit.HOURS));

        receive(Meta.Text.of(person, "Voltei").at(NOW));
        eventually(
                () -> assertThat(conversation(reader, person).at("/window/open").asBoolean())
                        .isTrue());
        assertThat(Instant.parse(
                        conversation(reader, person).at("/window/until").asString()))
                .isEqualTo(NOW.plus(24, ChronoUnit.HOURS));
    }

    @Test
    void aLateOldMessageDoesNotReplaceTheLastOne() {
        var person = newPerson();
        receive(Meta.Text.of(person, "novo").at(NOW));
        conversation(reader, person);

        receive(Meta.Text.of(person, "velho").at(NOW.minus(2, ChronoUnit.HOURS)));

        eventually(() -> assertThat(
                        conversation(reader, person).path("inboundCount").asInt())
                .isEqualTo(2));
        assertThat(conversation(reader, person).at("/lastMessage/text").asString())
                .isEqualTo("novo");
    }

    @Test
    void aPersonWithoutANameIsCalledByTheNumber() {
        var person = newPerson();
        receive(Meta.Text.of(person, "Oi").named(""));

        assertThat(conversation(reader, person).at("/contact/name").asString().replaceAll("\\D", ""))
                .isEqualTo(person);
    }

    private void receive(Meta.Text text) {
        assertThat(meta().post(Meta.text(numberId, text))).isEqualTo(200);
    }

    private static int unread(Caller reader, String id) {
        return reader.get("/api/conversations/" + id).json().path("unreadCount").asInt();
    }

    /** All rows of all pages. */
    private List<JsonNode> walk(String path, String parameter) {
        var rows = new ArrayList<JsonNode>();
        var page = reader.get(path).json();
        page.path("items").forEach(rows::add);
        while (!page.path("next").isNull()) {
            page = reader.get(path + "&" + parameter + "=" + page.path("next").asString())
                    .json();
            page.path("items").forEach(rows::add);
        }
        return rows;
    }
}
