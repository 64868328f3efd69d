package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Meta;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** One answer at a time, and the worst moments for a crash or a lost word: never sent twice by itself, never lost in silence. */
class SendKilledTests {

    private static final Path DATA = RunningDesk.newDataDirectory();
    private static final Courier COURIER = new Courier(2);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    /** What the provider does once it has taken a message, before it answers. */
    private static volatile Consumer<String> provider = ours -> {};

    private static GraphStub graph;
    private static RunningDesk desk;

    private final String person = "5511977%06d".formatted(PEOPLE.incrementAndGet());
    private Caller me;
    private String conversation;

    @BeforeAll
    static void start() {
        graph = new GraphStub(Duration.ZERO, (ours, theirs) -> provider.accept(ours));
        desk = new RunningDesk(
                "send-killed", Map.of("IMOBHUB_DATA_DIR", DATA.toString(), "META_GRAPH_BASE_URL", graph.address()));
        desk.launch();
        desk.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        COURIER.close();
        desk.close();
        graph.close();
        FileSystemUtils.deleteRecursively(DATA);
    }

    @BeforeEach
    void somebodyWrites() {
        provider = ours -> {};
        me = desk.admin();
        COURIER.send(desk.address(), Meta.text(RunningDesk.NUMBER, Meta.Text.of(person, "Oi")));
        eventually(() -> {
            for (var row : me.get("/api/conversations?limit=100").json().path("items")) {
                if (row.at("/contact/phone").asString("").equals("+" + person)) {
                    conversation = "/api/conversations/" + row.path("id").asString();
                }
            }
            assertThat(conversation).isNotNull();
        });
    }

    @Test
    void killedBeforeItIsHandedOverItIsSentOnce() {
        hold("now() + interval '1 day'");
        var message = answer();
        desk.kill();
        hold("now()");

        startAgain();

        is(message, "sent");
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void killedBetweenClaimAndCallItIsLeftToAPerson() {
        hold("now() + interval '1 day'");
        var message = answer();
        desk.kill();
        change("update message set status = 'sending' where id = :id", message);
        change("update outgoing set state = 'sending', claimed_at = now() where message_id = :id", message);
        hold("now()");

        startAgain();
        minutesGoBy(message);

        is(message, "failed");
        assertThat(failure(message)).isEqualTo("maybe-sent");
        assertThat(sends(message)).isZero();
        assertThat(retry(message, false)).isEqualTo(409);
        assertThat(retry(message, true)).isEqualTo(202);
        is(message, "sent");
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void killedAfterTheCallItsStatusSaysThatItWasSent() {
        var message = killedWhileTheProviderThinks();

        startAgain();
        report(message, "delivered");

        is(message, "delivered");
        minutesGoBy(message);
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void killedAfterTheCallAndNeverHeardOfItIsLeftToAPerson() {
        var message = killedWhileTheProviderThinks();

        startAgain();
        minutesGoBy(message);

        is(message, "failed");
        assertThat(failure(message)).isEqualTo("maybe-sent");
        assertThat(sends(message)).isEqualTo(1);
        assertThat(retry(message, false)).isEqualTo(409);
        report(message, "delivered");
        is(message, "delivered");
        assertThat(retry(message, true)).isEqualTo(202);
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsMadeUpForByTheStatus() {
        provider = ours -> {
            throw new IllegalStateException("the line is cut");
        };
        var message = answer();
        eventually(() -> assertThat(sends(message)).isEqualTo(1));
        assertThat(message(message).path("status").asString()).isEqualTo("sending");

        report(message, "sent");

        is(message, "sent");
        minutesGoBy(message);
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void anAnswerThatComesAfterTheStatusUndoesNothing() {
        var answer = new CountDownLatch(1);
        provider = ours -> awaitUninterruptibly(answer);
        var message = answer();
        eventually(() -> assertThat(sends(message)).isEqualTo(1));
        report(message, "delivered");
        is(message, "delivered");

        answer.countDown();

        eventually(() -> assertThat(facts().count(
                                "select count(*) from provider_message where message_id = '%s'".formatted(message)))
                .isEqualTo(1));
        is(message, "delivered");
        assertThat(sends(message)).isEqualTo(1);
    }

    @Test
    void aSecondClickAndASecondTabAreOneMessage() {
        var clientId = UUID.randomUUID();

        var first = answer(clientId);
        desk.kill();
        startAgain();
        var second = answer(clientId);

        assertThat(second).isEqualTo(first);
        eventually(() -> assertThat(message(first).path("status").asString()).isNotEqualTo("queued"));
        assertThat(sends(first)).isLessThanOrEqualTo(1);
    }

    private String killedWhileTheProviderThinks() {
        var never = new CountDownLatch(1);
        provider = ours -> awaitUninterruptibly(never);
        var message = answer();
        eventually(() -> assertThat(sends(message)).isEqualTo(1));
        desk.kill();
        never.countDown();
        provider = ours -> {};
        return message;
    }

    private void startAgain() {
        desk.launch();
        desk.awaitReady();
        me = desk.admin();
    }

    private String answer() {
        return answer(UUID.randomUUID());
    }

    private String answer(UUID clientId) {
        var queued =
                me.post(conversation + "/messages", Map.of("clientId", clientId, "type", "text", "text", "Bom dia!"));
        assertThat(queued.status()).isEqualTo(202);
        return queued.json().path("id").asString();
    }

    private int retry(String message, boolean evenIfItArrives) {
        return me.post(conversation + "/messages/" + message + "/retry", Map.of("evenIfItArrives", evenIfItArrives))
                .status();
    }

    private JsonNode message(String id) {
        for (var row : me.get(conversation + "/messages").json().path("items")) {
            if (row.path("id").asString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no message " + id);
    }

    private String failure(String message) {
        return message(message).at("/failure/title").asString();
    }

    private void is(String message, String status) {
        eventually(() -> assertThat(message(message).path("status").asString()).isEqualTo(status));
    }

    private static int sends(String message) {
        return graph.sends().getOrDefault(message, new AtomicInteger()).get();
    }

    private static void report(String message, String word) {
        COURIER.send(desk.address(), Traffic.status("wamid.out." + message, message, word));
    }

    /** From when the number may send. */
    private static void hold(String until) {
        facts().jdbc().sql("""
                        insert into channel_pace (channel_id, next_free) select id, %1$s from channel
                        on conflict (channel_id) do update set next_free = %1$s
                        """.formatted(until)).update();
    }

    /** As if more than two minutes had passed since it was handed over. */
    private static void minutesGoBy(String message) {
        change(
                "update outgoing set claimed_at = claimed_at - interval '3 minutes' where message_id = :id and state = 'sending'",
                message);
    }

    private static void change(String sql, String message) {
        facts().jdbc().sql(sql).param("id", UUID.fromString(message)).update();
    }

    private static void eventually(ThrowingRunnable fact) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(fact);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Facts facts() {
        try {
            return new Facts(
                    "jdbc:postgresql://localhost:"
                            + Files.readString(DATA.resolve("postgres.port")).strip() + "/postgres",
                    "postgres",
                    Files.readString(DATA.resolve("postgres.password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
