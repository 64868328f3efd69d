package com.imobhub.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to go wrong at the moment. */
@Component
class Faults {

    private Duration sendDelay = Duration.ZERO;
    private WebhookMode webhooks = WebhookMode.NORMAL;
    private final Queue<Failure> failNext = new ArrayDeque<>();

    /** One refusal to come; without a status the usual one of that code. */
    record Failure(int code, @Nullable Integer httpStatus) {}

    /** All faults, as the admin API shows and takes them. What is missing is switched off. */
    record Settings(
            @Nullable Long sendDelayMs,
            @Nullable List<Failure> failNext,
            @Nullable WebhookMode webhooks) {}

    synchronized Settings settings() {
        return new Settings(sendDelay.toMillis(), List.copyOf(failNext), webhooks);
    }

    synchronized void change(Settings settings) {
        sendDelay = Duration.ofMillis(settings.sendDelayMs() == null ? 0 : settings.sendDelayMs());
        webhooks = settings.webhooks() == null ? WebhookMode.NORMAL : settings.webhooks();
        failNext.clear();
        failNext.addAll(settings.failNext() == null ? List.of() : settings.failNext());
    }

    synchronized Duration sendDelay() {
        return sendDelay;
    }

    synchronized WebhookMode webhooks() {
        return webhooks;
    }

    synchronized @Nullable Failure nextFailure() {
        return failNext.poll();
    }
}
