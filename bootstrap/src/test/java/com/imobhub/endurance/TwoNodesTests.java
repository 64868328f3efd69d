package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Meta;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two desks on one database, started at the same moment while it was still empty. */
class TwoNodesTests {

    private static final int PEOPLE = 12;
    private static final int MESSAGES = 5_000;

    private final Courier courier = new Courier(16);
    private final GraphStub graph = new GraphStub(Duration.ofMillis(30), (ours, theirs) -> {});
    private EnduranceDatabase database;
    private Facts facts;
    private RunningDesk here;
    private RunningDesk there;

    @BeforeEach
    void start() {
        database = EnduranceDatabase.start();
        facts = database.facts();
        var settings = Map.of("DATABASE_URL", database.url(), "META_GRAPH_BASE_URL", graph.address());
        here = new RunningDesk("node-1", settings);
        there = new RunningDesk("node-2", settings);
        here.launch();
        there.launch();
        here.awaitReady();
        there.awaitReady();
    }

    @AfterEach
    void stop() {
        courier.close();
        here.close();
        there.close();
        graph.close();
        database.close();
    }

    @Test
    void theyWorkAsOne() {
        whatComesHereIsSeenThereAtOnce();
        aCrowdAtBothDoorsIsCountedOnce();
        answersFromBothLeaveOnceAndInOrder();
        oneGoesOnWhereTheOtherDied();
    }

    private void whatComesHereIsSeenThereAtOnce() {
        try (var screen = new Screen(there.address(), there.admin())) {
            await().until(screen::isWatching);
            var delays = IntStream.range(0, 30)
                    .mapToLong(each -> {
                        var text = "m 5511981234567 " + each;
                        var posted = System.nanoTime();
                        assertThat(new Meta(here.address())
                                        .post(Meta.text(RunningDesk.NUMBER, Meta.Text.of("5511981234567", text))))
                                .isEqualTo(200);
                        await().pollInterval(Duration.ofMillis(1))
                                .pollDelay(Duration.ZERO)
                                .until(() -> screen.seen().containsKey(text));
                        return (screen.seen().get(text) - posted) / 1_000_000;
                    })
                    .sorted()
                    .toArray();
            System.out.printf(
                    "from one node's webhook to the other's screen: median %d ms, slowest %d ms%n",
                    delays[delays.length / 2], delays[delays.length - 1]);
            assertThat(delays[delays.length / 2]).isLessThan(500);
        }
    }

    private void aCrowdAtBothDoorsIsCountedOnce() {
        var traffic = new Traffic(new Random(3), 3, PEOPLE, MESSAGES);
        var started = System.nanoTime();
        for (var webhook : traffic.others(0.2)) {
            courier.send(anyNode(), webhook);
        }
        courier.send(here.address(), traffic.greetings());
        courier.send(there.address(), traffic.greetings());
        await().atMost(Duration.ofMinutes(1)).until(() -> courier.undelivered() == 0 && facts.waitingDeliveries() == 0);
        System.out.printf(
                "%d messages of %d people at two nodes: %.1f s, webhooks %s%n",
                MESSAGES, PEOPLE, (System.nanoTime() - started) / 1e9, courier.answers());

        assertThat(facts.texts("select text from message where starts_with(text, 'm 5511983')"))
                .containsExactlyInAnyOrderElementsOf(traffic.expected().values().stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(facts.badlyNumbered()).isEmpty();
        assertThat(facts.count("select count(*) from contact")).isEqualTo(PEOPLE + 1);
        assertThat(facts.count("select count(*) from conversation")).isEqualTo(PEOPLE + 1);
        assertThat(courier.answers().keySet()).containsExactly(200);
    }

    private String anyNode() {
        return ThreadLocalRandom.current().nextBoolean() ? here.address() : there.address();
    }

    private void answersFromBothLeaveOnceAndInOrder() {
        var desks = List.of(here.admin(), there.admin());
        var expected = new HashMap<String, List<String>>();
        for (var thread :
                desks.getFirst().get("/api/conversations?limit=6").json().path("items")) {
            var texts =
                    IntStream.range(0, 25).mapToObj("Resposta %d"::formatted).toList();
            expected.put(thread.at("/contact/phone").asString().replace("+", ""), texts);
            for (var i = 0; i < texts.size(); i++) {
                var answer = Map.of("clientId", UUID.randomUUID(), "type", "text", "text", texts.get(i));
                assertThat(desks.get(i % 2)
                                .post("/api/conversations/" + thread.path("id").asString() + "/messages", answer)
                                .status())
                        .isEqualTo(202);
            }
        }

        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        facts.count("select count(*) from message where direction = 'outbound' and status <> 'sent'")
                                == 0);
        assertThat(graph.texts()).hasSize(6).isEqualTo(expected);
        assertThat(graph.crowded()).isEmpty();
    }

    private void oneGoesOnWhereTheOtherDied() {
        var traffic = new Traffic(new Random(4), 4, PEOPLE, MESSAGES);
        courier.send(here.address(), traffic.greetings());
        var webhooks = traffic.others(0);
        var half = webhooks.size() / 2;
        courier.send(there.address(), webhooks.subList(0, half));
        courier.send(here.address(), webhooks.subList(half, webhooks.size()));
        var before = courier.delivered();
        await().pollInterval(Duration.ofMillis(1))
                .pollDelay(Duration.ZERO)
                .until(() -> courier.delivered() > before + 50);
        there.kill();
        var died = System.nanoTime();
        courier.redirect(there.address(), here.address());

        await().atMost(Duration.ofMinutes(1)).until(() -> courier.undelivered() == 0 && facts.waitingDeliveries() == 0);
        System.out.printf(
                "one of two nodes killed: everything applied %.1f s later%n", (System.nanoTime() - died) / 1e9);
        assertThat(facts.texts("select text from message where starts_with(text, 'm 5511984')"))
                .containsExactlyInAnyOrderElementsOf(traffic.expected().values().stream()
                        .flatMap(List::stream)
                        .toList());
        assertThat(facts.badlyNumbered()).isEmpty();
        assertThat(facts.count("select count(*) from conversation")).isEqualTo(2 * PEOPLE + 1);
    }
}
