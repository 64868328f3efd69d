package com.imobhub.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The ticks of the agency's messages: changed on the phone and reported, always in the same order. */
@Component
class Receipts {

    private static final CompletableFuture<WebhookReport> NOTHING =
            CompletableFuture.completedFuture(WebhookReport.PENDING);

    private final Map<String, Deque<WebhookPayload>> held = new HashMap<>();
    private final BusinessNumbers numbers;
    private final Webhooks webhooks;
    private final PhoneEvents screen;
    private final SimulatorClock clock;
    private final Faults faults;

    Receipts(BusinessNumbers numbers, Webhooks webhooks, PhoneEvents screen, SimulatorClock clock, Faults faults) {
        this.numbers = numbers;
        this.webhooks = webhooks;
        this.screen = screen;
        this.clock = clock;
        this.faults = faults;
    }

    synchronized CompletableFuture<WebhookReport> advance(Person person, String messageId, MessageState next) {
        return person.thread()
                .advance(messageId, next)
                .map(m -> report(
                        person, m, StatusPayloads.status(numbers.get(m.phoneNumberId()), person, m, clock.now())))
                .orElse(NOTHING);
    }

    synchronized CompletableFuture<WebhookReport> fail(Person person, String messageId, MetaError error) {
        return person.thread()
                .fail(messageId, error)
                .map(m -> report(
                        person,
                        m,
                        StatusPayloads.failure(numbers.get(m.phoneNumberId()), person, m, error, clock.now())))
                .orElse(NOTHING);
    }

    /** The person looks at the thread: everything that arrived turns blue. */
    void readAll(Person person) {
        for (var message : person.thread().messages()) {
            if (message.isBy(PhoneMessage.Author.BUSINESS) && message.status() == MessageState.DELIVERED) {
                advance(person, message.id(), MessageState.READ);
            }
        }
    }

    private CompletableFuture<WebhookReport> report(Person person, PhoneMessage message, WebhookPayload payload) {
        screen.changed(person);
        if (faults.webhooks(person) != WebhookMode.REVERSED) {
            return webhooks.send(person, payload);
        }
        var backwards = held.computeIfAbsent(message.id(), id -> new ArrayDeque<>());
        backwards.push(payload);
        if (message.status().compareTo(MessageState.READ) >= 0) {
            held.remove(message.id());
            backwards.forEach(kept -> webhooks.send(person, kept));
        }
        return NOTHING;
    }
}
