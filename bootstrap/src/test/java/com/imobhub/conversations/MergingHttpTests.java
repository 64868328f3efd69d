package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.EventStream;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody writes without a number, then with it: at the end there is one thread, wherever one looks. */
class MergingHttpTests extends DeskTest {

    private Caller agent;
    private String numberId;
    private final String phone = newPerson();
    private final String user = "BR." + UUID.randomUUID().toString().replace("-", "");

    @BeforeEach
    void hireAnAgent() {
        agent = hire(Role.AGENT);
        numberId = connect().numberId();
    }

    private byte[] text(@Nullable String from, @Nullable String userId, String body) {
        var sender = (from == null ? "" : "\"from\": \"%s\",".formatted(from))
                + (userId == null ? "" : "\"from_user_id\": \"%s\",".formatted(userId));
        return """
                {"object": "whatsapp_business_account", "entry": [{"id": "1", "changes": [{"field": "messages", "value": {
                    "messaging_product": "whatsapp", "metadata": {"phone_number_id": "%s"},
                    "contacts": [{"profile": {"name": "Marina"}}],
                    "messages": [{%s "id": "%s", "timestamp": "%d", "type": "text", "text": {"body": "%s"}}]}}]}]}
                """.formatted(numberId, sender, Meta.newId(), Instant.now().getEpochSecond(), body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String conversationOf(EventStream events, byte[] webhook, String body) {
        meta().post(webhook);
        return events.first(it -> it.data().at("/message/text").asString("").equals(body))
                .data()
                .at("/conversation/id")
                .asString();
    }

    @Test
    void theThreadStaysOne() {
        try (var events = agent.events()) {
            events.first("hello");
            var hidden = conversationOf(events, text(null, user, "sem número"), "sem número");
            var open = conversationOf(events, text(phone, null, "com número"), "com número");
            assertThat(hidden).isNotEqualTo(open);

            var both = text(phone, user, "sou eu");
            assertThat(conversationOf(events, both, "sou eu")).isEqualTo(open);
            meta().post(both);

            var merged = events.first("conversation-merged").data();
            assertThat(merged.path("from").asString()).isEqualTo(hidden);
            assertThat(merged.path("into").asString()).isEqualTo(open);
            var thread = "/api/conversations/" + hidden;
            assertThat(agent.get(thread).json().path("id").asString()).isEqualTo(open);
            assertThat(agent.get(thread).json().path("unreadCount").asInt()).isEqualTo(3);
            var messages = agent.get(thread + "/messages").json().path("items");
            assertThat(messages).hasSize(3);
            assertThat(agent.post(
                                    thread + "/seen",
                                    Map.of(
                                            "messageId",
                                            messages.get(0).path("id").asString()))
                            .status())
                    .isEqualTo(204);
            assertThat(agent.get(thread).json().path("unreadCount").asInt()).isZero();
            var answer = agent.post(
                    thread + "/messages", Map.of("clientId", UUID.randomUUID(), "type", "text", "text", "Oi, Marina"));
            assertThat(answer.status()).isBetween(200, 299);
            eventually(() -> assertThat(
                            agent.get(thread).json().at("/lastMessage/status").asString())
                    .isEqualTo("read"));
            assertThat(StreamSupport.stream(
                                    agent.get("/api/conversations?limit=100")
                                            .json()
                                            .path("items")
                                            .spliterator(),
                                    false)
                            .map(row -> row.path("id").asString()))
                    .contains(open)
                    .doesNotContain(hidden);
        }
    }
}
