package com.imobhub.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Webhooks on their way: those about one person one after the other, different persons side by side. */
@Component
class Webhooks {

    private final Map<Person, CompletableFuture<WebhookReport>> last = new ConcurrentHashMap<>();
    private final Map<Person, Waiting> overtaken = new HashMap<>();
    private final WebhookClient client;
    private final Background background;
    private final Faults faults;

    Webhooks(WebhookClient client, Background background, Faults faults) {
        this.client = client;
        this.background = background;
        this.faults = faults;
    }

    private record Waiting(byte[] body, CompletableFuture<WebhookReport> report) {}

    CompletableFuture<WebhookReport> send(Person about, WebhookPayload payload) {
        var body = MetaJson.write(payload);
        return switch (faults.webhooks(about)) {
            case LOST -> CompletableFuture.completedFuture(WebhookReport.LOST);
            case SWAPPED -> swap(about, body);
            case TWICE -> queue(about, () -> twice(body));
            case LATE -> queue(about, () -> late(about, body));
            case NORMAL, REVERSED, BEFORE_RESPONSE -> queue(about, () -> client.deliver(body));
        };
    }

    /** The first waits until a second has overtaken it, or long enough. */
    private CompletableFuture<WebhookReport> swap(Person about, byte[] body) {
        synchronized (overtaken) {
            var before = overtaken.remove(about);
            if (before != null) {
                var report = queue(about, () -> client.deliver(body));
                release(about, before);
                return report;
            }
            var waiting = new Waiting(body, new CompletableFuture<>());
            overtaken.put(about, waiting);
            background.execute(() -> releaseLater(about, waiting));
            return waiting.report();
        }
    }

    private void releaseLater(Person about, Waiting waiting) {
        background.pause(faults.lateBy(about));
        synchronized (overtaken) {
            if (overtaken.remove(about, waiting)) {
                release(about, waiting);
            }
        }
    }

    private void release(Person about, Waiting waiting) {
        queue(about, () -> client.deliver(waiting.body())).thenAccept(waiting.report()::complete);
    }

    private CompletableFuture<WebhookReport> queue(Person about, Supplier<WebhookReport> delivery) {
        var none = CompletableFuture.completedFuture(WebhookReport.PENDING);
        return last.compute(
                about,
                (id, before) ->
                        (before == null ? none : before).handleAsync((report, failure) -> delivery.get(), background));
    }

    private WebhookReport twice(byte[] body) {
        client.deliver(body);
        return client.deliver(body);
    }

    private WebhookReport late(Person about, byte[] body) {
        background.pause(faults.lateBy(about));
        return client.deliver(body);
    }
}
