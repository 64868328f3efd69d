package com.imobhub.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to go wrong at the moment, for everybody or for one person. */
@Component
class Faults {

    private final Duration usuallyLateBy;
    private final Queue<SendFault> failNext = new ArrayDeque<>();
    private Settings settings = Settings.NONE;

    Faults(SimulatorSettings settings) {
        usuallyLateBy = settings.lateBy();
    }

    /**
     * All faults, as the control API shows and takes them. What is missing is switched off.
     *
     * @param lateByMs how late webhooks are, where they are late or out of order; 5 s without a wish
     * @param mediaUrls whether webhooks about media carry the direct address; they do without a wish
     * @param limits how much may be sent; as much as one likes without them
     */
    record Settings(
            @Nullable Long sendDelayMs,
            @Nullable List<SendFault> failNext,
            @Nullable WebhookMode webhooks,
            @Nullable Long lateByMs,
            @Nullable MediaTrouble media,
            @Nullable Boolean mediaUrls,
            @Nullable Limits limits) {

        static final Settings NONE = new Settings(null, null, null, null, null, null, null);
    }

    synchronized Settings settings() {
        return new Settings(
                sendDelay().toMillis(),
                List.copyOf(failNext),
                webhooks(),
                lateBy().toMillis(),
                media(),
                mediaUrls(),
                limits());
    }

    /** Nothing waits for more than two minutes. */
    static void checkDelay(String name, @Nullable Long millis) {
        if (millis != null && (millis < 0 || millis > 120_000)) {
            throw new BadRequest(name + ": 0 to 120000");
        }
    }

    synchronized void change(Settings wished) {
        checkDelay("sendDelayMs", wished.sendDelayMs());
        checkDelay("lateByMs", wished.lateByMs());
        settings = wished;
        failNext.clear();
        failNext.addAll(wished.failNext() == null ? List.of() : wished.failNext());
    }

    synchronized Duration sendDelay() {
        return settings.sendDelayMs() == null ? Duration.ZERO : Duration.ofMillis(settings.sendDelayMs());
    }

    synchronized @Nullable SendFault nextFailure() {
        return failNext.poll();
    }

    synchronized @Nullable Limits limits() {
        return settings.limits();
    }

    synchronized boolean mediaUrls() {
        return settings.mediaUrls() == null || settings.mediaUrls();
    }

    synchronized MediaTrouble media() {
        return settings.media() == null ? MediaTrouble.NORMAL : settings.media();
    }

    WebhookMode webhooks(Person about) {
        var own = about.faults().webhooks();
        return own == null ? webhooks() : own;
    }

    Duration lateBy(Person about) {
        var own = about.faults().lateByMs();
        return own == null ? lateBy() : Duration.ofMillis(own);
    }

    private synchronized WebhookMode webhooks() {
        return settings.webhooks() == null ? WebhookMode.NORMAL : settings.webhooks();
    }

    private synchronized Duration lateBy() {
        return settings.lateByMs() == null ? usuallyLateBy : Duration.ofMillis(settings.lateByMs());
    }
}
