package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class WebhookHttpTests extends DeskTest {

    @Autowired
    JdbcClient jdbc;

    private Caller reader;
    private String person;

    @BeforeEach
    void hireAReader() {
        reader = hire(Role.AGENT);
        person = newPerson();
    }

    @Test
    void theChallengeIsGivenBackAsPlainText() {
        var answer = Caller.anonymous(address())
                .get("/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=test-verify-token");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("1158201444");
        assertThat(answer.headers().getContentType().isCompatibleWith(MediaType.TEXT_PLAIN))
                .isTrue();
        assertThat(answer.headers().getFirst(HttpHeaders.SET_COOKIE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=test-verify-token",
                "?hub.mode=subscribe&hub.verify_token=test-verify-token"
            })
    void aWrongChallengeIsForbidden(String query) {
        assertThat(Caller.anonymous(address()).get("/webhook" + query).status()).isEqualTo(403);
    }

    @Test
    void aSignedTextAppearsInTheList() {
        var channel = connect();

        var status = meta().post(Meta.text(channel.numberId(), Meta.Text.of(person, "Olá! 🏡")));

        assertThat(status).isEqualTo(200);
        var row = conversation(reader, person);
        assertThat(row.at("/contact/name").asString()).isEqualTo("Marina Teste");
        assertThat(row.at("/channel/id").asString()).isEqualTo(channel.channelId());
        assertThat(row.at("/lastMessage/text").asString()).isEqualTo("Olá! 🏡");
        assertThat(row.at("/lastMessage/direction").asString()).isEqualTo("inbound");
        assertThat(row.path("inboundCount").asInt()).isEqualTo(1);
        assertThat(row.path("unreadCount").asInt()).isEqualTo(1);
        assertThat(row.at("/window/open").asBoolean()).isTrue();
    }

    @Test
    void withoutItsSignatureNothingIsStored() {
        var body = Meta.text(newNumberId(), Meta.Text.of(person, "Oi"));
        var signature = Meta.sign(body);
        var before = stored();

        assertThat(meta().post(body, null)).isEqualTo(401);
        assertThat(meta().post(body, "")).isEqualTo(401);
        assertThat(meta().post(body, signature.substring(0, 40))).isEqualTo(401);
        assertThat(meta().post(body, signature.replace("sha256", "sha1"))).isEqualTo(401);
        assertThat(meta().post(body, Meta.sign("other".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(401);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void tooMuchIsRefusedAndNotStored() {
        var body = "x".repeat(4 * 1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
        var before = stored();

        assertThat(meta().post(body)).isEqualTo(413);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void asMuchAsMetaMaySendIsTaken() {
        var channel = connect();
        var body = Meta.text(channel.numberId(), Meta.Text.of(person, "a".repeat(3_000_000)));

        assertThat(meta().post(body)).isEqualTo(200);
        assertThat(conversation(reader, person).path("inboundCount").asInt()).isEqualTo(1);
    }

    @Test
    void aRepeatedTextIsOneMessage() {
        var channel = connect();
        var body = Meta.text(channel.numberId(), Meta.Text.of(person, "Oi"));

        assertThat(meta().post(body)).isEqualTo(200);
        assertThat(meta().post(body)).isEqualTo(200);

        assertThatAllIsApplied();
        assertThat(conversation(reader, person).path("inboundCount").asInt()).isEqualTo(1);
    }

    @Test
    void aTextThatComesThreeTimesAtOnceIsOneMessage() throws Exception {
        var channel = connect();
        var body = Meta.text(channel.numberId(), Meta.Text.of(person, "Oi"));

        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> post = () -> meta().post(body);
            for (var status : threads.invokeAll(Collections.nCopies(3, post))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        assertThatAllIsApplied();
        assertThat(conversation(reader, person).path("inboundCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"object\":\"whatsapp_business_account\",\"entry\":[",
                "not JSON",
                "{\"object\":\"page\"}",
                "[]"
            })
    void whatIsNotUnderstoodIsKept(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var before = kept(body);

        assertThat(meta().post(bytes)).isEqualTo(200);

        eventually(() -> assertThat(kept(body)).isEqualTo(before + 1));
    }

    @Test
    void whatCameForANumberAppearsOnceTheNumberIsConnected() {
        var numberId = newNumberId();
        assertThat(meta().post(Meta.text(numberId, Meta.Text.of(person, "Antes"))))
                .isEqualTo(200);
        eventually(() -> assertThat(keptBecauseOf(numberId)).isEqualTo(1));

        hire(Role.ADMIN).post("/api/channels", connection(numberId));

        assertThat(conversation(reader, person).at("/lastMessage/text").asString())
                .isEqualTo("Antes");
        eventually(() -> assertThat(keptBecauseOf(numberId)).isZero());
    }

    @Test
    void aBrokenNeighbourKeepsNoMessageBack() {
        var channel = connect();
        var broken = Meta.Text.of("12", "?");

        meta().post(Meta.texts(channel.numberId(), List.of(broken, Meta.Text.of(person, "Oi"))));

        assertThat(conversation(reader, person).at("/lastMessage/text").asString())
                .isEqualTo("Oi");
    }

    private int stored() {
        return jdbc.sql("select count(*) from delivery").query(Integer.class).single();
    }

    private int kept(String body) {
        return jdbc.sql("""
                        select count(*) from open_delivery o join delivery d on d.id = o.delivery_id
                        where o.due_at is null and o.reason is not null and d.body = :body
                        """)
                .param("body", body.getBytes(StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }

    private int keptBecauseOf(String numberId) {
        return jdbc.sql("select count(*) from open_delivery where due_at is null and strpos(reason, :number) > 0")
                .param("number", numberId)
                .query(Integer.class)
                .single();
    }

    private void assertThatAllIsApplied() {
        eventually(() -> assertThat(jdbc.sql("select count(*) from open_delivery where due_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero());
    }
}
