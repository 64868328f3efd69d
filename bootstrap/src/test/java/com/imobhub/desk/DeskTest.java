package com.imobhub.desk;

import static org.awaitility.Awaitility.await;

import com.imobhub.shared.Secret;
import com.imobhub.team.Role;
import com.imobhub.team.domain.Email;
import com.imobhub.team.domain.Member;
import com.imobhub.team.domain.Members;
import com.imobhub.team.domain.Password;
import com.imobhub.team.domain.PasswordHasher;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;
import tools.jackson.databind.JsonNode;

/**
 * The whole desk over real HTTP, with Meta simulated beside it. One server serves all tests: each uses people and numbers of
 * its own.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "imobhub.simulator.sent-after=0s",
            "imobhub.simulator.delivered-after=0s",
            "imobhub.simulator.read-after=50ms"
        })
@ActiveProfiles("demo")
public abstract class DeskTest {

    private static final String PASSWORD = "chave-da-casa";
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    /** The simulator listens on the desk's own port, which its address has to tell before it is open. */
    @DynamicPropertySource
    static void oneServer(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("imobhub.meta.graph-base-url", () -> address() + "/simulator/graph");
    }

    @Autowired
    Members members;

    @Autowired
    PasswordHasher hasher;

    protected static String address() {
        return "http://localhost:" + PORT;
    }

    /** Somebody new, signed in. */
    protected Caller hire(Role role) {
        var email = new Email(UUID.randomUUID() + "@imob.com.br");
        var hash = hasher.hash(new Password(new Secret(PASSWORD)));
        members.add(Member.join("Ana Souza", email, role, hash, Instant.parse("2026-03-02T12:00:00Z")));
        var session = Caller.anonymous(address())
                .post("/api/auth/login", Map.of("email", email.value(), "password", PASSWORD));
        return Caller.withToken(address(), session.json().path("accessToken").asString());
    }

    /** Meta's side of the webhook. */
    protected static Meta meta() {
        return new Meta(address());
    }

    /** The simulator's knobs. */
    protected static Caller simulator() {
        return Caller.anonymous(address() + "/simulator/api");
    }

    /** A number that nobody connected yet. */
    protected static String newNumberId() {
        return "3" + ThreadLocalRandom.current().nextLong(10_000_000_000_000L, 99_999_999_999_999L);
    }

    /** The WhatsApp id of somebody nobody heard of yet. */
    protected static String newPerson() {
        return "55119" + ThreadLocalRandom.current().nextInt(80_000_000, 99_999_999);
    }

    /** What it takes to connect a number. */
    protected static Map<String, Object> connection(String numberId) {
        return Map.of(
                "kind", "WHATSAPP_CLOUD",
                "name", "Vendas",
                "phoneNumberId", numberId,
                "wabaId", "100000000000101",
                "accessToken", "simulator-token",
                "displayPhoneNumber", "+55 11 4000-0101");
    }

    /** Connects a new number and says its id at Meta and ours. */
    protected Connected connect() {
        var numberId = newNumberId();
        var channel = hire(Role.ADMIN).post("/api/channels", connection(numberId));
        return new Connected(numberId, channel.json().path("id").asString());
    }

    protected record Connected(String numberId, String channelId) {}

    /** Waits until somebody's conversation is on the list and gives its row. */
    protected static JsonNode conversation(Caller reader, String waId) {
        return await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(30))
                .until(() -> find(reader, waId), row -> !row.isMissingNode());
    }

    /** Other tests write to the same desk, so that somebody who wrote long ago is pages away. */
    private static JsonNode find(Caller reader, String waId) {
        var query = "?limit=100";
        while (true) {
            var rows = reader.get("/api/conversations" + query).json();
            for (var row : rows.path("items")) {
                if (row.at("/contact/phone").asString("").equals("+" + waId)) {
                    return row;
                }
            }
            if (!rows.path("next").isString()) {
                return rows.path("nobody");
            }
            query = "?limit=100&cursor=" + rows.path("next").asString();
        }
    }

    protected static void eventually(ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(30))
                .untilAsserted(fact);
    }
}
