package com.imobhub.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Carries an accepted message to the phone: sent, delivered and, at last, read. */
@Component
class Postman {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Receipts receipts;
    private final Background background;
    private final Faults faults;
    private final SimulatorSettings settings;

    Postman(Receipts receipts, Background background, Faults faults, SimulatorSettings settings) {
        this.receipts = receipts;
        this.background = background;
        this.faults = faults;
        this.settings = settings;
    }

    void carry(Person person, PhoneMessage message) {
        var messageId = message.id();
        if (faults.webhooks(person) == WebhookMode.BEFORE_RESPONSE) {
            awaitAll(List.of(
                    receipts.advance(person, messageId, MessageState.SENT),
                    receipts.advance(person, messageId, MessageState.DELIVERED)));
        }
        background.execute(() -> step(person, messageId, steps(message)));
    }

    /** The message was accepted and will come to nothing. */
    void lose(Person person, String messageId, MetaError error) {
        background.execute(() -> {
            if (background.pause(settings.sentAfter())) {
                receipts.fail(person, messageId, error);
            }
        });
    }

    /** Reactions are only ever reported as sent. */
    private List<Step> steps(PhoneMessage message) {
        var sent = new Step(MessageState.SENT, settings.sentAfter());
        return message.said().type().equals("reaction")
                ? List.of(sent)
                : List.of(
                        sent,
                        new Step(MessageState.DELIVERED, settings.deliveredAfter()),
                        new Step(MessageState.READ, settings.readAfter()));
    }

    private void step(Person person, String messageId, List<Step> steps) {
        var gone = Duration.ZERO;
        for (var step : steps) {
            var left = step.after().minus(gone);
            if (!background.pause(left.isNegative() ? Duration.ZERO : left)) {
                return;
            }
            gone = step.after();
            receipts.advance(person, messageId, step.state());
        }
    }

    private static void awaitAll(List<CompletableFuture<WebhookReport>> reports) {
        CompletableFuture.allOf(reports.toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private record Step(MessageState state, Duration after) {}
}
