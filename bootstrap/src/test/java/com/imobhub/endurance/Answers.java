package com.imobhub.endurance;

import com.imobhub.desk.Caller;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.web.client.ResourceAccessException;

/** Somebody at the desk who answers people and tries each answer again, under the same client id, until it is taken. */
final class Answers {

    private final RunningDesk desk;
    private Caller signedIn;
    private final Queue<String> queued = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();

    Answers(RunningDesk desk) {
        this.desk = desk;
    }

    void start(List<String> people) {
        left.addAndGet(people.size());
        Thread.ofVirtual().name("answers").start(() -> people.forEach(this::answer));
    }

    private void answer(String person) {
        var clientId = UUID.randomUUID();
        while (!taken(person, clientId)) {
            pause();
        }
        left.decrementAndGet();
    }

    private boolean taken(String person, UUID clientId) {
        try {
            var answer = me().post(
                            "/api/send/text",
                            Map.of(
                                    "to",
                                    "+" + person,
                                    "text",
                                    "Bom dia!",
                                    "channelId",
                                    channel(me()),
                                    "clientId",
                                    clientId));
            if (answer.status() == 401) {
                signedIn = null;
            }
            if (answer.status() == 202) {
                queued.add(answer.json().path("id").asString());
                return true;
            }
        } catch (ResourceAccessException | IllegalStateException away) {
            return false;
        }
        return false;
    }

    private Caller me() {
        if (signedIn == null) {
            signedIn = desk.admin();
        }
        return signedIn;
    }

    private static String channel(Caller me) {
        var id = me.get("/api/channels").json().findValue("id");
        if (id == null) {
            throw new IllegalStateException("not signed in");
        }
        return id.asString();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean areAllTaken() {
        return left.get() == 0;
    }

    /** Our ids of the answers that were taken. */
    Queue<String> queued() {
        return queued;
    }
}
