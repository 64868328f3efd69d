package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Caller.Answer;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class SecondThoughtsHttpTests extends DeskTest {

    /** To the simulator: any token is refused, and a gateway answers instead of Meta. */
    private static final String COSTS_THE_TOKEN = "5511900000190";

    private static final String BEHIND_A_GATEWAY = "5511900000502";
    private static final String NOT_ON_WHATSAPP = "5511900000026";

    @Autowired
    JdbcClient jdbc;

    private Caller agent;
    private Connected channel;
    private String person;

    @BeforeEach
    void hireAnAgent() {
        agent = hire(Role.AGENT);
        channel = connect();
        person = newPerson();
    }

    @AfterEach
    void everythingWorksAgain() {
        refuseNext();
    }

    private static void refuseNext(Integer... codes) {
        simulator()
                .put(
                        "/faults",
                        Map.of(
                                "failNext",
                                List.of(codes).stream()
                                        .map(code -> Map.of("code", code))
                                        .toList()));
    }

    /** Lets somebody write and gives the conversation's address. */
    private String wrote(String waId) {
        meta().post(Meta.text(channel.numberId(), Meta.Text.of(waId, "Oi")));
        return "/api/conversations/" + mine(waId).path("id").asString();
    }

    /** The person of this test: others wrote to the same number of the simulator over other channels. */
    private JsonNode mine(String waId) {
        var found = new JsonNode[1];
        eventually(() -> {
            for (var row : agent.get("/api/conversations?limit=100").json().path("items")) {
                if (row.at("/contact/phone").asString("").equals("+" + waId)
                        && row.at("/channel/id").asString().equals(channel.channelId())) {
                    found[0] = row;
                }
            }
            assertThat(found[0]).isNotNull();
        });
        return found[0];
    }

    /** Answers, and gives the message's address. */
    private String answer(String conversation, String text) {
        var answer = agent.post(
                conversation + "/messages", Map.of("clientId", UUID.randomUUID(), "type", "text", "text", text));
        assertThat(answer.status()).isEqualTo(202);
        return conversation + "/messages/" + answer.json().path("id").asString();
    }

    private JsonNode message(String address) {
        var thread = address.substring(0, address.lastIndexOf('/'));
        return StreamSupport.stream(agent.get(thread).json().path("items").spliterator(), false)
                .filter(it -> address.endsWith(it.path("id").asString()))
                .findFirst()
                .orElseThrow();
    }

    private void eventuallyIs(String address, String status) {
        eventually(() -> assertThat(message(address).path("status").asString()).isEqualTo(status));
    }

    private Answer retry(String address) {
        return agent.post(address + "/retry", Map.of());
    }

    private static long sent(String text) {
        return StreamSupport.stream(
                        simulator().get("/requests").json().path("items").spliterator(), false)
                .filter(request -> request.path("body").asString().contains(text))
                .count();
    }

    @Test
    void whatFailedIsSentOnceMoreInItsBubble() {
        var text = "De novo " + UUID.randomUUID();
        var conversation = wrote(person);
        refuseNext(132000);
        var message = answer(conversation, text);
        eventuallyIs(message, "failed");

        assertThat(retry(message).status()).isEqualTo(202);
        assertThat(retry(message).status()).isEqualTo(202);

        eventuallyIs(message, "read");
        assertThat(message(message).path("failure").isNull()).isTrue();
        assertThat(sent(text)).isEqualTo(2);
        assertThat(agent.get(conversation + "/messages").json().path("items")).hasSize(2);
        assertThat(retry(message).json().path("status").asString()).isEqualTo("read");
    }

    @Test
    void aBodyIsNotNeeded() {
        refuseNext(132000);
        var message = answer(wrote(person), "Sem corpo " + person);
        eventuallyIs(message, "failed");

        assertThat(agent.post(message + "/retry", "").status()).isEqualTo(202);
        assertThat(agent.post(message + "/retry", "{").status()).isEqualTo(400);
    }

    @Test
    void whatWaitsForAPausedNumberIsShownAndTakenBack() {
        var text = "Nunca " + UUID.randomUUID();
        var conversation = wrote(COSTS_THE_TOKEN);
        var first = answer(conversation, text);
        eventually(() -> assertThat(sent(text)).isEqualTo(1));
        eventuallyIs(first, "queued");
        var second = answer(conversation, "Depois " + text);

        assertThat(agent.delete(second).status()).isEqualTo(204);
        assertThat(agent.delete(second).status()).isEqualTo(204);
        assertThat(agent.delete(first).status()).isEqualTo(204);

        assertThat(message(first).path("status").asString()).isEqualTo("canceled");
        assertThat(message(second).path("status").asString()).isEqualTo("canceled");
        assertThat(retry(first).problem()).isEqualTo("canceled");
        hire(Role.ADMIN).put("/api/channels/" + channel.channelId(), connection(channel.numberId()));
        var after = answer(wrote(person), "Já passa " + text);
        eventuallyIs(after, "read");
        assertThat(sent("\"" + text)).isEqualTo(1);
        assertThat(sent("Depois " + text)).isZero();
    }

    @Test
    void whatIsWithTheProviderIsNotTakenBack() {
        var message = answer(wrote(person), "Foi");
        eventuallyIs(message, "read");

        var late = agent.delete(message);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("already-sent");
    }

    @Test
    void whatMayHaveBeenSentIsLeftToAPerson() {
        var text = "Talvez " + UUID.randomUUID();
        var message = answer(wrote(BEHIND_A_GATEWAY), text);
        eventually(() -> assertThat(sent(text)).isEqualTo(1));
        minutesGoBy(message);
        eventuallyIs(message, "failed");
        assertThat(message(message).at("/failure/title").asString()).isEqualTo("maybe-sent");

        var blind = retry(message);

        assertThat(blind.status()).isEqualTo(409);
        assertThat(blind.problem()).isEqualTo("maybe-sent");
        assertThat(sent(text)).isEqualTo(1);
        assertThat(agent.post(message + "/retry", Map.of("evenIfItArrives", true))
                        .status())
                .isEqualTo(202);
        eventually(() -> assertThat(sent(text)).isEqualTo(2));
    }

    private void minutesGoBy(String address) {
        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        eventually(() -> assertThat(jdbc.sql("""
                                update outgoing set claimed_at = claimed_at - interval '3 minutes'
                                where message_id = :id and state = 'sending'
                                """).param("id", id).update()).isEqualTo(1));
    }

    @Test
    void whoeverMissesTwoMessagesSeemsNotToBeOnWhatsApp() {
        var conversation = wrote(NOT_ON_WHATSAPP);
        var first = answer(conversation, "Um " + person);
        eventuallyIs(first, "failed");
        assertThat(mine(NOT_ON_WHATSAPP).at("/contact/unreachable").asBoolean()).isFalse();

        eventuallyIs(answer(conversation, "Dois " + person), "failed");

        assertThat(mine(NOT_ON_WHATSAPP).at("/contact/unreachable").asBoolean()).isTrue();
        wrote(NOT_ON_WHATSAPP);
        eventually(() -> assertThat(
                        mine(NOT_ON_WHATSAPP).at("/contact/unreachable").asBoolean())
                .isFalse());
    }

    @Test
    void whatNobodySentIsUnknown() {
        var conversation = wrote(person);
        var received =
                agent.get(conversation + "/messages").json().at("/items/0/id").asString();

        for (var id : List.of(received, UUID.randomUUID().toString())) {
            assertThat(agent.delete(conversation + "/messages/" + id).problem()).isEqualTo("unknown-message");
            assertThat(retry(conversation + "/messages/" + id).problem()).isEqualTo("unknown-message");
        }
        assertThat(retry("/api/conversations/" + UUID.randomUUID() + "/messages/" + received)
                        .problem())
                .isEqualTo("unknown-conversation");
        assertThat(agent.delete(conversation + "/messages/x").status()).isEqualTo(400);
    }
}
