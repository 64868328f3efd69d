package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The jar with its own database, killed again and again while everybody writes and is answered. */
class KilledTests {

    private static final long SEED = Long.getLong("killed.seed", System.nanoTime());
    private static final int PEOPLE = 500;
    private static final int MESSAGES = Integer.getInteger("killed.messages", 10_000);
    private static final int ANSWERED = 200;
    private static final double TWICE = 0.2;

    private final Random random = new Random(SEED);
    private final Traffic traffic = new Traffic(random, 1, PEOPLE, MESSAGES);
    private final Reports reports = new Reports(SEED);
    private final Path data = RunningDesk.newDataDirectory();
    private final Courier courier = new Courier(12);
    private RunningDesk desk;
    private GraphStub graph;
    private Answers answers;

    @BeforeEach
    void start() {
        System.out.println("killed.seed=" + SEED);
        graph = new GraphStub(
                Duration.ofMillis(400), (ours, theirs) -> courier.send(desk.address(), reports.about(ours, theirs)));
        desk = new RunningDesk(
                "killed", Map.of("IMOBHUB_DATA_DIR", data.toString(), "META_GRAPH_BASE_URL", graph.address()));
        answers = new Answers(desk);
        desk.launch();
        desk.awaitReady();
    }

    @AfterEach
    void stop() throws IOException {
        courier.close();
        desk.close();
        graph.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void whateverMomentItDiesEverythingIsThereOnce() throws IOException {
        var started = System.nanoTime();
        courier.send(desk.address(), traffic.greetings());
        answers.start(traffic.people().subList(0, ANSWERED));
        var webhooks = traffic.others(TWICE);
        courier.send(desk.address(), webhooks);

        killAt(0.1 + 0.2 * random.nextDouble(), webhooks.size());
        killAt(0.35 + 0.2 * random.nextDouble(), webhooks.size());
        killWhileItStarts();
        killAt(0.65 + 0.2 * random.nextDouble(), webhooks.size());
        killAt(0.95, webhooks.size());
        desk.awaitReady();
        awaitTheEnd();

        courier.close();
        System.out.printf(
                "%d messages of %d people and %d answers, killed five times: %.0f s; answers to webhooks: %s%n",
                MESSAGES, PEOPLE, ANSWERED, (System.nanoTime() - started) / 1e9, courier.answers());
        everyMessageIsThereOnceAndInOrder();
        everyConversationCountsRight();
        everyAnswerWasSentOnceAtMostAndStandsWhereItShould();
        nothingIsLeftBehind();
    }

    private void killAt(double share, int all) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .until(() -> courier.delivered() >= share * all);
        desk.kill();
        desk.launch();
    }

    private void killWhileItStarts() {
        var moment = System.nanoTime() + random.nextLong(Duration.ofSeconds(4).toNanos());
        await().pollInterval(Duration.ofMillis(5)).until(() -> System.nanoTime() > moment);
        desk.kill();
        desk.launch();
    }

    private void awaitTheEnd() throws IOException {
        await("everything is taken")
                .atMost(Duration.ofMinutes(2))
                .until(() -> courier.undelivered() == 0 && answers.areAllTaken());
        var facts = facts();
        await("everything is sent")
                .atMost(Duration.ofMinutes(1))
                .until(() -> facts.count("select count(*) from outgoing where state = 'queued'") == 0
                        && facts.count("select count(*) from message where status = 'queued'") == 0);
        await("every report is taken").atMost(Duration.ofMinutes(1)).until(() -> courier.undelivered() == 0);
        await("everything is applied")
                .atMost(Duration.ofMinutes(1))
                .until(() -> facts.waitingDeliveries() == 0 && facts.publications() == 0);
        await("whatever is with the provider has been answered")
                .during(Duration.ofSeconds(1))
                .until(() -> courier.undelivered() == 0);
        // As if more than two minutes had gone by: nobody has heard anything more of these.
        facts.jdbc()
                .sql("update outgoing set claimed_at = claimed_at - interval '3 minutes' where state = 'sending'")
                .update();
        await("what is in doubt is reported")
                .atMost(Duration.ofSeconds(20))
                .until(() -> facts.count("select count(*) from outgoing where state <> 'settled'") == 0);
    }

    private void everyMessageIsThereOnceAndInOrder() throws IOException {
        var threads = new HashMap<String, List<String>>();
        facts().jdbc().sql("""
                        select c.address, array_agg(m.text order by m.at, m.id) as texts
                        from message m join conversation c on c.id = m.conversation_id
                        where m.direction = 'inbound' group by c.address
                        """).query(row -> {
            threads.put(row.getString("address"), List.of((String[])
                    row.getArray("texts").getArray()));
        });
        assertThat(threads).isEqualTo(traffic.expected());
        assertThat(facts().badlyNumbered()).isEmpty();
        assertThat(facts().count("select count(*) from contact")).isEqualTo(PEOPLE);
        assertThat(facts().count("select count(*) from feed where name = 'message'"))
                .isEqualTo(MESSAGES + ANSWERED);
    }

    private void everyConversationCountsRight() {
        var me = desk.admin();
        var seen = 0;
        JsonNode page;
        var cursor = "";
        do {
            page = me.get("/api/conversations?limit=100" + cursor).json();
            for (var row : page.path("items")) {
                var expected = traffic.expected()
                        .get(row.at("/contact/phone").asString().substring(1))
                        .size();
                assertThat(row.path("inboundCount").asInt()).isEqualTo(expected);
                assertThat(row.path("unreadCount").asInt()).isEqualTo(expected);
                seen++;
            }
            cursor = "&cursor=" + page.path("next").asString("");
        } while (!page.path("next").asString("").isEmpty());
        assertThat(seen).isEqualTo(PEOPLE);
    }

    private void everyAnswerWasSentOnceAtMostAndStandsWhereItShould() throws IOException {
        assertThat(answers.queued()).hasSize(ANSWERED).doesNotHaveDuplicates();
        assertThat(graph.sends().values())
                .as("how often each was sent")
                .allSatisfy(count -> assertThat(count).hasValue(1));
        var statuses = new HashMap<String, String>();
        facts().jdbc()
                .sql("select id::text as id, status from message where direction = 'outbound'")
                .query(row -> {
                    statuses.put(row.getString("id"), row.getString("status"));
                });
        assertThat(statuses.keySet()).containsExactlyInAnyOrderElementsOf(answers.queued());
        assertThat(statuses)
                .allSatisfy((id, status) -> assertThat(reports.outcome(id)).contains(status));
        System.out.printf(
                "%d of %d answers reached the provider; %s%n", graph.sends().size(), ANSWERED, facts().texts("""
                        select status || ' ' || count(*) from message where direction = 'outbound' group by status order by 1
                        """));
    }

    private void nothingIsLeftBehind() throws IOException {
        assertThat(facts().waitingDeliveries()).isZero();
        assertThat(facts().keptDeliveries()).isZero();
        assertThat(facts().publications()).isZero();
        assertThat(Files.readString(desk.log())).doesNotContain("deadlock", " ERROR ");
    }

    private Facts facts() throws IOException {
        return new Facts(
                "jdbc:postgresql://localhost:"
                        + Files.readString(data.resolve("postgres.port")).strip() + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgres.password")).strip());
    }
}
