package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.Caller;
import com.imobhub.desk.DeskTest;
import com.imobhub.desk.EventStream;
import com.imobhub.desk.EventStream.Event;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

class EventHttpTests extends DeskTest {

    @Autowired
    ConfigurableApplicationContext desk;

    private Caller agent;
    private String numberId;

    @BeforeEach
    void hireAnAgent() {
        agent = hire(Role.AGENT);
        numberId = connect().numberId();
    }

    @Test
    void aFreshScreenIsGreeted() {
        try (var events = agent.events()) {
            assertThat(events.status()).isEqualTo(200);
            assertThat(Long.parseLong(events.first("hello").id())).isNotNegative();
            assertThat(events.all().getFirst().name()).isEqualTo("hello");
        }
    }

    @Test
    void aMessageArrivesLive() {
        var person = newPerson();
        try (var events = agent.events()) {
            events.first("hello");

            meta().post(Meta.text(numberId, Meta.Text.of(person, "Olá 🏡")));

            var event = events.first(about(person));
            assertThat(event.data().at("/message/text").asString()).isEqualTo("Olá 🏡");
            assertThat(event.data().at("/message/direction").asString()).isEqualTo("inbound");
            assertThat(event.data().at("/conversation/inboundCount").asInt()).isEqualTo(1);
            assertThat(event.data().path("conversation").path("unreadCount").asInt(0))
                    .isZero();
            assertThat(event.data().at("/conversation/id"))
                    .isEqualTo(conversation(agent, person).path("id"));
        }
    }

    @Test
    void anAnswerAndItsTicksArriveInOrder() {
        var person = newPerson();
        meta().post(Meta.text(numberId, Meta.Text.of(person, "Oi")));
        var id = conversation(agent, person).path("id").asString();
        try (var events = agent.events()) {
            events.first("hello");

            var message = agent.post(
                            "/api/conversations/" + id + "/messages",
                            Map.of("clientId", UUID.randomUUID(), "type", "text", "text", "Olá"))
                    .json()
                    .path("id");

            events.first(it -> it.data().path("messageId").equals(message)
                    && it.data().path("status").asString().equals("read"));
            assertThat(events.all().stream()
                            .filter(it -> it.data().path("messageId").equals(message))
                            .map(it -> it.data().path("status").asString()))
                    .isSubsetOf("sending", "sent", "delivered", "read")
                    .endsWith("read")
                    .doesNotHaveDuplicates();
            assertThat(events.all().stream().map(Event::name).filter(name -> name.equals("message")))
                    .isNotEmpty();
        }
    }

    @Test
    void whoComesBackMissesNothingWhileManyWrite() throws Exception {
        String position;
        try (var events = agent.events()) {
            position = events.first("hello").id();
        }
        var people = IntStream.range(0, 4).mapToObj(each -> newPerson()).toList();
        var seen = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var writing = people.stream()
                    .map(person -> threads.submit(() -> write(person, 25)))
                    .toList();
            while (texts(seen, people).size() < 100) {
                position = readSome(position, seen);
            }
            for (var each : writing) {
                each.get();
            }
        }

        assertThat(texts(seen, people)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void aPositionInThePastIsGoneOnFrom() {
        String position;
        var person = newPerson();
        try (var events = agent.events()) {
            position = events.first("hello").id();
            meta().post(Meta.text(numberId, Meta.Text.of(person, "Enquanto dormia")));
            events.first(about(person));
        }

        try (var events = resume(position)) {
            events.first(about(person));
            assertThat(events.all())
                    .noneMatch(it -> it.name().equals("hello") || it.name().equals("reset"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9223372036854775807", "99999999999999999999", "x", "1.5"})
    void anUnknownPositionMeansReloading(String position) {
        try (var events = resume(position)) {
            assertThat(Long.parseLong(events.first("reset").id())).isNotNegative();
            assertThat(events.all().getFirst().name()).isEqualTo("reset");
        }
    }

    @Test
    void whatSomebodySawConcernsOnlyThem() {
        var person = newPerson();
        meta().post(Meta.text(numberId, Meta.Text.of(person, "Oi")));
        var row = conversation(agent, person);
        var path = "/api/conversations/" + row.path("id").asString() + "/seen";
        var body = Map.of("messageId", row.at("/lastMessage/id").asString());
        try (var mine = agent.events();
                var theirs = hire(Role.ADMIN).events()) {
            mine.first("hello");
            theirs.first("hello");

            agent.post(path, body);
            var seen = mine.first("seen");
            var later = newPerson();
            meta().post(Meta.text(numberId, Meta.Text.of(later, "Depois")));
            theirs.first(about(later));

            assertThat(seen.data().path("conversationId")).isEqualTo(row.path("id"));
            assertThat(seen.data().path("inboundSeen").asInt()).isEqualTo(1);
            assertThat(theirs.all()).noneMatch(it -> it.name().equals("seen"));
        }
    }

    @Test
    void aDeskThatWasStoppedAndStartedGoesOnTelling() {
        desk.stop();
        desk.start();
        var person = newPerson();
        try (var events = agent.events()) {
            events.first("hello");

            meta().post(Meta.text(numberId, Meta.Text.of(person, "Depois da pausa")));

            events.first(about(person));
        }
    }

    @Test
    void eventsNeedASession() {
        try (var events = Caller.anonymous(address()).events()) {
            assertThat(events.status()).isEqualTo(401);
        }
    }

    private EventStream resume(String position) {
        return agent.events(request -> request.header("Last-Event-ID", position));
    }

    private Void write(String person, int texts) {
        for (var number = 0; number < texts; number++) {
            meta().post(Meta.text(numberId, Meta.Text.of(person, person + " " + number)));
        }
        return null;
    }

    /** Reads until a few more events came, hangs up, and says how far it got. */
    /** Comes back, and leaves again with whatever is there by then. */
    private String readSome(String position, List<String> seen) {
        try (var events = resume(position)) {
            eventually(() -> assertThat(events.all()).isNotEmpty());
            var read = List.copyOf(events.all());
            read.forEach(it -> seen.add(it.data().at("/message/text").asString("")));
            assertThat(read).noneMatch(it -> it.name().equals("reset"));
            return read.getLast().id();
        }
    }

    private static List<String> texts(List<String> seen, List<String> people) {
        return seen.stream().filter(text -> people.contains(text.split(" ")[0])).toList();
    }

    private static Predicate<Event> about(String person) {
        return event ->
                event.data().at("/conversation/contact/phone").asString("").equals("+" + person);
    }
}
