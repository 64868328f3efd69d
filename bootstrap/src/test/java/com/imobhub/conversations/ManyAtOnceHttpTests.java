package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.desk.DeskTest;
import com.imobhub.desk.Meta;
import com.imobhub.team.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ManyAtOnceHttpTests extends DeskTest {

    private static final int PEOPLE = 20;
    private static final int WEBHOOKS = 200;
    private static final int REPEATED = 40;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCrowdOfNewPeopleIsCountedExactly() throws Exception {
        var numberId = connect().numberId();
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(each -> newPerson())
                .distinct()
                .toList();
        var texts = IntStream.range(0, WEBHOOKS - REPEATED)
                .mapToObj(each -> Meta.text(numberId, Meta.Text.of(people.get(each % people.size()), "nº " + each)))
                .toList();
        var webhooks = new ArrayList<>(texts);
        webhooks.addAll(texts.subList(0, REPEATED));
        IntStream.range(0, 50).forEach(each -> webhooks.add(Meta.status(numberId, Meta.newId(), "delivered")));
        Collections.shuffle(webhooks, new Random(42));

        assertThat(postAll(webhooks)).containsOnly(200);

        var reader = hire(Role.AGENT);
        eventually(() -> assertThat(untried()).isZero());
        var total = 0;
        for (var person : people) {
            var row = conversation(reader, person);
            var thread = reader.get("/api/conversations/" + row.path("id").asString() + "/messages?limit=100")
                    .json()
                    .path("items");
            assertThat(thread.size()).isEqualTo(row.path("inboundCount").asInt());
            assertThat(row.path("unreadCount").asInt()).isEqualTo(thread.size());
            total += thread.size();
        }
        assertThat(total).isEqualTo(WEBHOOKS - REPEATED);
        assertThat(contacts(people)).isEqualTo(people.size());
    }

    private static List<Integer> postAll(List<byte[]> webhooks) throws Exception {
        var statuses = new ArrayList<Integer>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            var posts = webhooks.stream()
                    .<Callable<Integer>>map(body -> () -> meta().post(body))
                    .toList();
            for (var post : threads.invokeAll(posts)) {
                statuses.add(post.get());
            }
        }
        return statuses;
    }

    /** Deliveries that nobody has tried to apply yet; a status of an unknown message is tried, and then waits for it. */
    private int untried() {
        return jdbc.sql("select count(*) from open_delivery where due_at is not null and attempts = 0")
                .query(Integer.class)
                .single();
    }

    private int contacts(List<String> people) {
        return jdbc.sql("select count(distinct contact_id) from contact_identity where value in (:phones)")
                .param("phones", people.stream().map(person -> "+" + person).toList())
                .query(Integer.class)
                .single();
    }
}
