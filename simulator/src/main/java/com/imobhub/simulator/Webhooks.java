package com.imobhub.simulator;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Webhooks on their way: those about one person one after the other, different persons side by side. */
@Component
class Webhooks {

    private final Map<String, CompletableFuture<WebhookReport>> last = new ConcurrentHashMap<>();
    private final WebhookClient client;
    private final Background background;
    private final Faults faults;
    private final SimulatorSettings settings;

    Webhooks(WebhookClient client, Background background, Faults faults, SimulatorSettings settings) {
        this.client = client;
        this.background = background;
        this.faults = faults;
        this.settings = settings;
    }

    CompletableFuture<WebhookReport> send(Person about, WebhookPayload payload) {
        var mode = faults.webhooks();
        if (mode == WebhookMode.LOST) {
            return CompletableFuture.completedFuture(WebhookReport.LOST);
        }
        var body = MetaJson.write(payload);
        var none = CompletableFuture.completedFuture(WebhookReport.PENDING);
        return last.compute(
                about.id(),
                (id, before) -> (before == null ? none : before)
                        .handleAsync((report, failure) -> deliver(body, mode), background));
    }

    private WebhookReport deliver(byte[] body, WebhookMode mode) {
        if (mode == WebhookMode.LATE) {
            background.pause(settings.lateBy());
        }
        var report = client.deliver(body);
        return mode == WebhookMode.TWICE ? client.deliver(body) : report;
    }
}
