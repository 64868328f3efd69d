package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database disappears under load and comes back: the desk says so meanwhile and goes on by itself. */
class DatabaseOutageTests {

    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(12);
    private static final int PEOPLE = 100;
    private static final int MESSAGES = 3_000;
    private static final int ANSWERED = 60;

    private final Traffic traffic = new Traffic(new Random(7), 2, PEOPLE, MESSAGES);
    private final Reports reports = new Reports(7);
    private final Courier courier = new Courier(16);
    private final AtomicBoolean everythingIsSent = new AtomicBoolean();
    private EnduranceDatabase database;
    private Wire wire;
    private GraphStub graph;
    private RunningDesk desk;
    private Answers answers;
    private Screen screen;
    private Caller me;

    @BeforeEach
    void start() {
        database = EnduranceDatabase.start();
        wire = new Wire(database.port());
        graph = new GraphStub(
                Duration.ofMillis(500), (ours, theirs) -> courier.send(desk.address(), reports.about(ours, theirs)));
        desk = new RunningDesk(
                "outage", Map.of("DATABASE_URL", database.url(wire.port()), "META_GRAPH_BASE_URL", graph.address()));
        answers = new Answers(desk);
        desk.launch();
        desk.awaitReady();
        me = desk.admin();
        screen = new Screen(desk.address(), me);
        await().until(screen::isWatching);
    }

    @AfterEach
    void stop() {
        screen.close();
        courier.close();
        desk.close();
        graph.close();
        wire.close();
        database.close();
    }

    @Test
    void aDatabaseThatIsRestartedCostsNothing() {
        survives("stopped", database::pause, database::resume);
    }

    @Test
    void packetsThatGetLostCostNothing() {
        survives("swallowed", wire::swallow, wire::restore);
    }

    private void survives(String how, Runnable away, Runnable back) {
        courier.send(desk.address(), traffic.greetings());
        answers.start(traffic.people().subList(0, ANSWERED));
        var load = Thread.ofVirtual().start(this::load);
        await().atMost(Duration.ofSeconds(30)).until(() -> screen.seen().size() > PEOPLE * 2);

        away.run();
        var gone = System.nanoTime();
        await("the desk says that it is down").atMost(Duration.ofSeconds(8)).until(() -> desk.health() == 503);
        var calls = new TreeSet<Integer>();
        while (System.nanoTime() - gone < OUTAGE.toNanos()) {
            assertThat(desk.health()).isEqualTo(503);
            calls.addAll(callSomething());
        }
        back.run();
        var returned = System.nanoTime();
        await("the desk is well again").atMost(Duration.ofSeconds(30)).until(() -> desk.health() == 200);
        var well = System.nanoTime();
        everythingIsSent.set(true);
        awaitTheEnd(load);

        System.out.printf(
                "database %s for %.0f s: well again after %.1f s, everything applied after %.1f s; webhooks %s, slowest %.1f s;"
                        + " other calls meanwhile %s%n",
                how,
                (returned - gone) / 1e9,
                (well - returned) / 1e9,
                (System.nanoTime() - returned) / 1e9,
                courier.answers(),
                courier.longest().toMillis() / 1e3,
                calls);
        assertThat(calls)
                .as("over a connection that is not dead yet an answer is right")
                .contains(503)
                .isSubsetOf(200, 503);
        assertThat(courier.answers().keySet()).isEqualTo(Set.of(200, 503));
        assertThat(courier.longest()).isLessThan(LONGEST_ANSWER);
        everythingIsThereOnce();
    }

    /** Some webhooks at a time until the outage is over, then all the rest. */
    private void load() {
        var webhooks = new ArrayList<>(traffic.others(0.2));
        while (!webhooks.isEmpty()) {
            courier.send(desk.address(), webhooks.removeLast());
            if (!everythingIsSent.get()) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(80);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Integer> callSomething() {
        return List.of(
                me.get("/api/conversations").status(),
                Caller.anonymous(desk.address())
                        .post(
                                "/api/auth/login",
                                Map.of("email", "ana@imobiliaria.example", "password", "some-password"))
                        .status());
    }

    private void awaitTheEnd(Thread load) {
        await("everything is posted").atMost(Duration.ofMinutes(1)).until(() -> !load.isAlive());
        await("everything is taken")
                .atMost(Duration.ofMinutes(1))
                .until(() -> courier.undelivered() == 0 && answers.areAllTaken());
        var facts = database.facts();
        await("everything is applied and sent")
                .atMost(Duration.ofMinutes(1))
                .until(() -> facts.waitingDeliveries() == 0
                        && facts.publications() == 0
                        && courier.undelivered() == 0
                        && facts.count("select count(*) from outgoing where state <> 'settled'") == 0);
    }

    private void everythingIsThereOnce() {
        var facts = database.facts();
        var expected =
                traffic.expected().values().stream().flatMap(List::stream).toList();
        assertThat(facts.texts("select text from message where direction = 'inbound'"))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(facts.badlyNumbered()).isEmpty();
        assertThat(facts.count("select count(*) from contact")).isEqualTo(PEOPLE);
        await("the screen shows everything")
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(screen.seen().keySet()).containsAll(expected));
        assertThat(screen.resets()).isZero();
        assertThat(graph.sends().values())
                .hasSize(ANSWERED)
                .allSatisfy(count -> assertThat(count).hasValue(1));
        assertThat(answers.queued()).hasSize(ANSWERED).doesNotHaveDuplicates();
        for (var answer : answers.queued()) {
            assertThat(facts.texts("select status from message where id = '" + answer + "'"))
                    .singleElement()
                    .isIn(reports.outcome(answer));
        }
    }
}
