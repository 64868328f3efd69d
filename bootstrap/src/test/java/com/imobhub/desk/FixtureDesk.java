package com.imobhub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.WhatsAppNumber;
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
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.TestSocketUtils;

/**
 * A desk whose Meta app has the secret that the fixtures were signed with, and whose two numbers are theirs. It is empty before
 * every test.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "imobhub.meta.app-secret=" + FixtureDesk.SECRET)
@ActiveProfiles("demo")
public abstract class FixtureDesk {

    static final String SECRET = "test_app_secret";

    private static final String PASSWORD = "chave-da-casa";
    private static final int PORT = TestSocketUtils.findAvailableTcpPort();

    @DynamicPropertySource
    static void oneServer(DynamicPropertyRegistry properties) {
        properties.add("server.port", () -> PORT);
        properties.add("imobhub.meta.graph-base-url", () -> address() + "/simulator/graph");
    }

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Members members;

    @Autowired
    PasswordHasher hasher;

    @Autowired
    ChannelDesk channels;

    private Caller admin;

    private static String address() {
        return "http://localhost:" + PORT;
    }

    @BeforeEach
    protected void empty() {
        disconnect();
        connect();
    }

    /** The desk knows nothing, not even its numbers. */
    protected void disconnect() {
        await().atMost(Duration.ofSeconds(15))
                .ignoreException(PessimisticLockingFailureException.class)
                .until(this::forgetAll);
        if (admin == null) {
            admin = hire();
        }
    }

    /** Connects the numbers of the fixtures. Nobody asks about them: the answers would be newer than what the fixtures tell. */
    protected void connect() {
        jdbc.sql("""
                        insert into template_visit (account, asked_at)
                        values ('100000000000101', now()), ('100000000000102', now())
                        """).update();
        connect("200000000000201", "100000000000101", "Vendas", "+55 11 4000-0101");
        connect("200000000000202", "100000000000102", "Locação", "+55 11 4000-0102");
        jdbc.sql("update channel set asked_at = now()").update();
    }

    /** What the test before set off may still be at work on some of the tables. */
    private boolean forgetAll() {
        jdbc.sql("delete from open_delivery").update();
        jdbc.sql("""
                        do $$ begin
                            execute (
                                select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
                                where schemaname = current_schema() and tablename !~ '^(flyway|team|scheduled)');
                        end $$
                        """).update();
        return true;
    }

    private Caller hire() {
        var email = new Email(UUID.randomUUID() + "@imob.com.br");
        var hash = hasher.hash(new Password(new Secret(PASSWORD)));
        members.add(Member.join("Ana Souza", email, Role.ADMIN, hash, Instant.parse("2026-03-02T12:00:00Z")));
        var session = Caller.anonymous(address())
                .post("/api/auth/login", Map.of("email", email.value(), "password", PASSWORD));
        return Caller.withToken(address(), session.json().path("accessToken").asString());
    }

    private void connect(String number, String account, String name, String phone) {
        channels.connect(name, new WhatsAppNumber(number, account, phone, new Secret("simulator-token"), "v25.0"));
    }

    /** Posts a fixture as it was signed. */
    protected static int post(String fixture) {
        return post(fixture, WebhookFixtures.signature(fixture));
    }

    /** Posts a fixture under another signature, or none. */
    protected static int post(String fixture, String signature) {
        return new Meta(address()).post(WebhookFixtures.bytes(fixture), signature);
    }

    /** Posts what is no fixture. */
    protected static void tell(byte[] body) {
        assertThat(new Meta(address()).post(body, Meta.sign(body, SECRET))).isEqualTo(200);
    }

    protected DeskPicture picture() {
        return DeskPicture.of(admin, jdbc);
    }

    /** How many bodies were stored. */
    protected int stored() {
        return jdbc.sql("select count(*) from delivery").query(Integer.class).single();
    }

    /** Waits until every delivery was applied once; those that wait for a message may be left. */
    protected void settle() {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> jdbc.sql("select count(*) from open_delivery where due_at is not null and attempts = 0")
                                .query(Integer.class)
                                .single()
                        == 0);
    }
}
