package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every kind that is not a text, from the call to what Meta is sent. */
class SendingKindsHttpTests extends DeskTest {

    private static final Map<String, Object> PLACE =
            Map.of("latitude", -23.5614, "longitude", -46.6559, "name", "Apartamento", "address", "Av. Paulista, 1000");
    private static final Map<String, Object> CARD = Map.of(
            "name", "Bia Corretora", "phones", List.of("+55 11 4000-0101"), "emails", List.of("bia@example.com"));

    private Caller agent;
    private Connected channel;
    private String person;
    private String id;

    @BeforeEach
    void somebodyWrote() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(person, "Oi")));
        id = conversation(agent, person).path("id").asString();
    }

    @Test
    void aPlaceArrives() {
        var sent = arrives(Map.of("type", "location", "location", PLACE), "location");

        assertThat(sent.path("location").toString()).isEqualTo("""
                {"latitude":-23.5614,"longitude":-46.6559,"name":"Apartamento","address":"Av. Paulista, 1000"}""");
    }

    @Test
    void aContactCardArrives() {
        var sent = arrives(Map.of("type", "contacts", "cards", List.of(CARD)), "contacts");

        assertThat(sent.at("/contacts/0/name/formatted_name").asString()).isEqualTo("Bia Corretora");
        assertThat(sent.at("/contacts/0/phones/0/phone").asString()).isEqualTo("+55 11 4000-0101");
    }

    @Test
    void aQuestionWithButtonsArrives() {
        var buttons =
                Map.of("header", "Visita", "footer", "Até já", "buttons", List.of(Map.of("id", "sim", "title", "Sim")));

        var sent = arrives(Map.of("type", "buttons", "text", "Confirma?", "buttons", buttons), "interactive");

        assertThat(sent.path("interactive").toString()).isEqualTo("""
                {"type":"button","header":{"type":"text","text":"Visita"},"body":{"text":"Confirma?"},\
                "footer":{"text":"Até já"},"action":{"buttons":[{"type":"reply","reply":{"id":"sim","title":"Sim"}}]}}""");
    }

    @Test
    void aQuestionWithAListArrives() {
        var rows = List.of(Map.of("id", "1500", "title", "15:00", "description", "quinta"));
        var list = Map.of("button", "Ver horários", "sections", List.of(Map.of("title", "Quinta", "rows", rows)));

        var sent = arrives(Map.of("type", "list", "text", "Escolha", "list", list), "interactive");

        assertThat(sent.at("/interactive/action").toString()).isEqualTo("""
                {"button":"Ver horários","sections":[{"title":"Quinta","rows":[\
                {"id":"1500","title":"15:00","description":"quinta"}]}]}""");
    }

    @Test
    void anAnswerQuotesAMessageOfItsConversation() {
        var quoted = thread().getFirst();

        var sent = arrives(Map.of("type", "text", "text", "Sim!", "quotes", quoted.path("id")), "text");

        assertThat(sent.at("/context/message_id").asString()).startsWith("wamid.");
        assertThat(thread().getFirst().at("/quote/messageId")).isEqualTo(quoted.path("id"));
    }

    @Test
    void anAnswerOfOursIsQuotedOnceItHasAName() {
        var first = send(Map.of("type", "text", "text", "Um"));
        eventually(() -> assertThat(status(first)).isEqualTo("read"));

        assertThat(send(Map.of(
                                "type",
                                "text",
                                "text",
                                "Dois",
                                "quotes",
                                first.json().path("id")))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void whatTheProviderDoesNotKnowHereIsNotQuoted() {
        var stranger = newPerson();
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(stranger, "Oi")));
        var elsewhere = conversation(agent, stranger).at("/lastMessage/id").asString();
        simulator().put("/faults", Map.of("sendDelayMs", 2_000));
        var nameless = send(Map.of("type", "text", "text", "Ainda não"))
                .json()
                .path("id")
                .asString();

        for (var quotes : List.of(UUID.randomUUID().toString(), elsewhere, nameless)) {
            var answer = send(Map.of("type", "text", "text", "Sim!", "quotes", quotes));
            assertThat(answer.status()).as(quotes).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("not-quotable");
            assertThat(answer.json().path("field").asString()).isEqualTo("quotes");
            assertThat(answer.json().path("alternative").asString()).isEqualTo("without-quote");
        }
        simulator().put("/faults", Map.of());
        assertThat(thread()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(Map<String, Object> body, int status, String problem, String field) {
        var answer = send(body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(thread()).hasSize(1);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(400, "invalid-field", "location", Map.of("type", "location")),
                wrong(400, "invalid-field", "location", Map.of("type", "location", "location", "aqui")),
                wrong(
                        400,
                        "invalid-field",
                        "location.longitude",
                        Map.of("type", "location", "location", Map.of("latitude", 1))),
                wrong(400, "invalid-field", "location.latitude", location(91, 0)),
                wrong(400, "invalid-field", "location.longitude", location(0, -180.5)),
                wrong(422, "text-too-long", "location.name", place("name", "a".repeat(1_001))),
                wrong(400, "invalid-field", "cards", Map.of("type", "contacts")),
                wrong(400, "invalid-field", "cards", Map.of("type", "contacts", "cards", List.of())),
                wrong(400, "invalid-field", "cards", contacts(Collections.nCopies(101, CARD))),
                wrong(422, "too-many", "cards", contacts(Collections.nCopies(11, CARD))),
                wrong(
                        400,
                        "invalid-field",
                        "cards.phones",
                        contacts(List.of(Map.of("name", "Ana", "phones", List.of())))),
                wrong(
                        400,
                        "text-empty",
                        "cards.name",
                        contacts(List.of(Map.of("name", "\u0000 ", "phones", List.of("1"))))),
                wrong(
                        400,
                        "text-empty",
                        "cards.phones",
                        contacts(List.of(Map.of("name", "Ana", "phones", List.of(""))))),
                wrong(400, "invalid-field", "buttons", Map.of("type", "buttons", "text", "?")),
                wrong(400, "invalid-field", "text", Map.of("type", "buttons", "buttons", buttons(1))),
                wrong(
                        422,
                        "too-many",
                        "buttons.buttons",
                        Map.of("type", "buttons", "text", "?", "buttons", buttons(4))),
                wrong(
                        400,
                        "invalid-field",
                        "buttons.buttons",
                        Map.of("type", "buttons", "text", "?", "buttons", buttons(0))),
                wrong(
                        400,
                        "invalid-field",
                        "buttons.buttons",
                        Map.of("type", "buttons", "text", "?", "buttons", buttons(101))),
                wrong(400, "invalid-field", "list", Map.of("type", "list", "text", "?")),
                wrong(422, "too-many", "list.rows", Map.of("type", "list", "text", "?", "list", list(11))),
                wrong(400, "invalid-field", "list.rows", Map.of("type", "list", "text", "?", "list", list(0))),
                wrong(400, "invalid-field", "type", Map.of("type", "system")),
                wrong(400, "invalid-field", "quotes", Map.of("type", "text", "text", "Oi", "quotes", "a última")));
    }

    @Test
    void aRefusalNamesLimitAndAlternative() {
        var answer = send(Map.of("type", "buttons", "text", "?", "buttons", buttons(4)));

        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
        assertThat(answer.json().path("limit").asInt()).isEqualTo(3);
        assertThat(answer.json().path("alternative").asString()).isEqualTo("list");
    }

    private static Arguments wrong(int status, String problem, String field, Map<String, Object> body) {
        return Arguments.of(body, status, problem, field);
    }

    private static Map<String, Object> location(double latitude, double longitude) {
        return Map.of("type", "location", "location", Map.of("latitude", latitude, "longitude", longitude));
    }

    private static Map<String, Object> place(String field, String value) {
        return Map.of("type", "location", "location", Map.of("latitude", 0, "longitude", 0, field, value));
    }

    private static Map<String, Object> contacts(List<?> cards) {
        return Map.of("type", "contacts", "cards", cards);
    }

    private static Map<String, Object> buttons(int count) {
        return Map.of("buttons", numbered(count));
    }

    private static Map<String, Object> list(int rows) {
        return Map.of("button", "Ver", "sections", List.of(Map.of("title", "S", "rows", numbered(rows))));
    }

    private static List<Map<String, String>> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.of("id", "id" + number, "title", "Opção " + number))
                .toList();
    }

    private Answer send(Map<String, Object> message) {
        var body = new HashMap<>(message);
        body.put("clientId", UUID.randomUUID());
        return agent.post("/api/conversations/" + id + "/messages", body);
    }

    /** Sends, waits until the contact has read it, and gives what Meta was sent. */
    private JsonNode arrives(Map<String, Object> message, String type) {
        var answer = send(message);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("type")).hasToString("\"" + message.get("type") + "\"");
        eventually(() -> assertThat(status(answer)).isEqualTo("read"));
        var sent =
                SimulatorRequests.withBody(simulator(), answer.json().path("id").asString());
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().path("type").asString()).isEqualTo(type);
        return sent.getFirst();
    }

    private String status(Answer answer) {
        return thread().stream()
                .filter(it -> it.path("id").equals(answer.json().path("id")))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }

    private List<JsonNode> thread() {
        var items = agent.get("/api/conversations/" + id + "/messages").json().path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
