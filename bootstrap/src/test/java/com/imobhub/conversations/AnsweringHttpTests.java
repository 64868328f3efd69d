package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AnsweringHttpTests extends DeskTest {

    /** To the simulator, any token is refused with code 190 for them. */
    private static final String WHOSE_MESSAGES_COST_THE_TOKEN = "5511900000190";

    private Caller agent;
    private Connected channel;
    private String person;

    @BeforeEach
    void hireAnAgent() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
    }

    @Test
    void anAnswerIsQueuedAndReachesTheContact() {
        var id = wrote(person);
        var clientId = UUID.randomUUID();

        var answer = answer(id, clientId, "Bom dia! 🏡 Ainda está.");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("status").asString()).isEqualTo("queued");
        assertThat(answer.json().path("clientId").asString()).isEqualTo(clientId.toString());
        assertThat(answer.json().path("direction").asString()).isEqualTo("outbound");
        assertThat(answer.json().at("/author/kind").asString()).isEqualTo("member");
        assertThat(answer.json().at("/author/name").asString()).isEqualTo("Ana Souza");
        eventuallyIs(id, answer, "read");
        assertThat(sent("Bom dia! 🏡 Ainda está.")).hasSize(1);
        assertThat(sent("Bom dia! 🏡 Ainda está.").getFirst())
                .contains("\"to\":\"+" + person + "\"", answer.json().path("id").asString());
    }

    @Test
    void theSameClientIdIsSentOnce() {
        var id = wrote(person);
        var clientId = UUID.randomUUID();
        var text = "Uma vez só " + clientId;

        var first = answer(id, clientId, text);
        eventuallyIs(id, first, "read");
        var second = answer(id, clientId, text);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.json().path("status").asString()).isEqualTo("read");
        assertThat(sent(text)).hasSize(1);
    }

    @Test
    void tenAtOnceAreOne() throws Exception {
        var id = wrote(person);
        var clientId = UUID.randomUUID();
        var text = "Ao mesmo tempo " + clientId;

        try (var threads = Executors.newFixedThreadPool(10)) {
            Callable<Answer> post = () -> answer(id, clientId, text);
            for (var answer : threads.invokeAll(Collections.nCopies(10, post))) {
                assertThat(answer.get().status()).isEqualTo(202);
                eventuallyIs(id, answer.get(), "read");
            }
        }

        assertThat(thread(id)).hasSize(2);
        assertThat(sent(text)).hasSize(1);
    }

    @Test
    void answersArriveInTheirOrder() {
        var id = wrote(person);
        var marker = UUID.randomUUID().toString();
        var texts = List.of("um " + marker, "dois " + marker, "três " + marker, "quatro " + marker);

        var last = texts.stream()
                .map(text -> answer(id, UUID.randomUUID(), text))
                .toList()
                .getLast();

        eventuallyIs(id, last, "read");
        assertThat(requests(marker))
                .hasSize(4)
                .zipSatisfy(texts, (body, text) -> assertThat(body).contains(text));
    }

    @Test
    void anAnswerDoesNotCountAsUnread() {
        var id = wrote(person);

        answer(id, UUID.randomUUID(), "Olá");

        var row = agent.get("/api/conversations/" + id).json();
        assertThat(row.path("inboundCount").asInt()).isEqualTo(1);
        assertThat(row.at("/lastMessage/direction").asString()).isEqualTo("outbound");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "clientId, -, 400",
                "clientId, 17, 400",
                "type, -, 400",
                "type, hologram, 400",
                "text, -, 400",
                "text, '', 400",
                "text, ' \n\t ', 400"
            })
    void whatIsWrongIsNamed(String field, String value, int status) {
        var id = wrote(person);
        var body = new HashMap<String, Object>(Map.of("clientId", UUID.randomUUID(), "type", "text", "text", "Olá"));
        body.put(field, value);

        var answer = agent.post("/api/conversations/" + id + "/messages", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
        assertThat(thread(id)).hasSize(1);
    }

    @Test
    void theLongestTextIsCountedInCharactersAsPeopleCountThem() {
        var id = wrote(person);

        assertThat(answer(id, UUID.randomUUID(), "🏡".repeat(4096)).status()).isEqualTo(202);
        var tooLong = answer(id, UUID.randomUUID(), "🏡".repeat(4097));

        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.problem()).isEqualTo("text-too-long");
        assertThat(tooLong.json().path("field").asString()).isEqualTo("text");
    }

    @Test
    void whatNoDatabaseKeepsIsTakenOutOfAText() {
        var id = wrote(person);

        var answer = answer(id, UUID.randomUUID(), "antes\u0000depois");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().path("text").asString()).isEqualTo("antesdepois");
        assertThat(answer(id, UUID.randomUUID(), "\u0000").problem()).isEqualTo("text-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"text\""})
    void aBodyThatIsNoAnswerIsRefused(String body) {
        var answer = agent.post("/api/conversations/" + wrote(person) + "/messages", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
    }

    @Test
    void afterADayOnlyATemplateMayBeSent() {
        var yesterday = Meta.Text.of(person, "Oi").at(Instant.now().minus(Duration.ofHours(25)));
        meta().post(Meta.text(channel.numberId(), yesterday));
        var id = conversation(agent, person).path("id").asString();

        var answer = answer(id, UUID.randomUUID(), "Ainda procura?");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("window-closed");
        assertThat(answer.json().path("limit").asInt()).isEqualTo(24);
        assertThat(thread(id)).hasSize(1);
    }

    @Test
    void nobodyAnswersWhereNobodyWrote() {
        assertThat(answer(UUID.randomUUID().toString(), UUID.randomUUID(), "Olá")
                        .problem())
                .isEqualTo("unknown-conversation");
    }

    @Test
    void aNumberIsFoundInEveryNotation() {
        var id = wrote("5511988776655");

        for (var to :
                List.of("11988776655", "(11) 98877-6655", "+55 11 98877 6655", "5511988776655", "011 98877-6655")) {
            var answer = send(to, "Para " + to);
            assertThat(answer.status()).as(to).isEqualTo(202);
        }

        eventually(() -> assertThat(thread(id)).hasSize(6));
    }

    @Test
    void anOldAccountIsAnsweredUnderItsShortNumber() {
        meta().post(Meta.text(channel.numberId(), Meta.Text.of("553188776655", "Oi")));
        var id = conversation(agent, "5531988776655").path("id").asString();

        var answer = send("(31) 98877-6655", "Sou de BH");

        assertThat(answer.status()).isEqualTo(202);
        eventuallyIs(id, answer, "read");
        assertThat(sent("Sou de BH").getFirst()).contains("\"to\":\"+553188776655\"");
    }

    @Test
    void aTextToNobodyWeKnowWaitsForATemplate() {
        var answer = send("(11) 97" + person.substring(6), "Olá");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("window-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "to, abc, 400, invalid-phone",
        "to, 12, 400, invalid-phone",
        "to, '', 400, invalid-field",
        "channelId, 00000000-0000-0000-0000-000000000000, 404, unknown-channel",
        "channelId, x, 400, invalid-field",
        "clientId, x, 400, invalid-field"
    })
    void whatIsWrongWithATextToANumberIsSaid(String field, String value, int status, String problem) {
        var body = new HashMap<String, Object>(
                Map.of("to", "11988776655", "text", "Olá", "channelId", channel.channelId()));
        body.put(field, value);

        var answer = agent.post("/api/send/text", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void aRefusedNumberFailsTheMessageAndSaysWhy() {
        var refused = "5511900000026";
        var id = wrote(refused);

        var answer = answer(id, UUID.randomUUID(), "Chega?");

        eventuallyIs(id, answer, "failed");
        var message = thread(id).stream()
                .filter(it -> it.path("id").equals(answer.json().path("id")))
                .findFirst()
                .orElseThrow();
        assertThat(message.at("/failure/code").asInt()).isEqualTo(131026);
        assertThat(message.at("/failure/title").asString()).isNotBlank();
    }

    @Test
    void aTokenThatMetaRefusesPausesTheNumberUntilItIsConnectedAgain() {
        var id = wrote(WHOSE_MESSAGES_COST_THE_TOKEN);

        var answer = answer(id, UUID.randomUUID(), "Espera " + person);

        eventually(() -> assertThat(state()).isEqualTo("PAUSED"));
        eventuallyIs(id, answer, "queued");
        var again = hire(Role.ADMIN).put("/api/channels/" + channel.channelId(), connection(channel.numberId()));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("state").asString()).isEqualTo("CONNECTED");
    }

    private String state() {
        return StreamSupport.stream(
                        agent.get("/api/channels").json().path("items").spliterator(), false)
                .filter(it -> it.path("id").asString().equals(channel.channelId()))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    /** Lets somebody write and gives the conversation's id. */
    private String wrote(String waId) {
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(waId, "Oi")));
        return conversation(agent, waId).path("id").asString();
    }

    private Answer answer(String id, UUID clientId, String text) {
        return agent.post(
                "/api/conversations/" + id + "/messages", Map.of("clientId", clientId, "type", "text", "text", text));
    }

    private Answer send(String to, String text) {
        return agent.post("/api/send/text", Map.of("to", to, "text", text, "channelId", channel.channelId()));
    }

    private List<JsonNode> thread(String id) {
        var items = agent.get("/api/conversations/" + id + "/messages?limit=100")
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private String status(String id, Answer answer) {
        return thread(id).stream()
                .filter(it -> it.path("id").equals(answer.json().path("id")))
                .findFirst()
                .orElseThrow()
                .path("status")
                .asString();
    }

    private void eventuallyIs(String id, Answer answer, String status) {
        eventually(() -> assertThat(status(id, answer)).isEqualTo(status));
    }

    /** The bodies of the requests that sent exactly this text. */
    private static List<String> sent(String text) {
        return requests("\"body\":\"" + text + "\"");
    }

    private static List<String> requests(String part) {
        return StreamSupport.stream(
                        simulator().get("/requests").json().path("items").spliterator(), false)
                .map(request -> request.path("body").asString())
                .filter(body -> body.contains(part))
                .toList();
    }
}
