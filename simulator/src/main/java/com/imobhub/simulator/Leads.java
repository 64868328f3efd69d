package com.imobhub.simulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Lets a person write to the agency. */
@Component
class Leads {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final BusinessNumbers numbers;
    private final Webhooks webhooks;
    private final PhoneEvents screen;

    Leads(BusinessNumbers numbers, Webhooks webhooks, PhoneEvents screen) {
        this.numbers = numbers;
        this.webhooks = webhooks;
        this.screen = screen;
    }

    /** Shows the message on the phone, reports it, and waits a little to see how that went. */
    WebhookReport write(Person person, PhoneMessage message) {
        person.show(message);
        screen.changed(person);
        var number = numbers.get(message.phoneNumberId());
        var report = webhooks.send(person, WebhookPayload.message(number, person, message))
                .thenApply(result -> tick(person, message, result));
        return await(report);
    }

    private WebhookReport tick(Person person, PhoneMessage message, WebhookReport report) {
        if (report.delivered()) {
            person.advance(message.id(), MessageState.DELIVERED);
        }
        screen.changed(person);
        return report;
    }

    private static WebhookReport await(CompletableFuture<WebhookReport> report) {
        try {
            return report.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return WebhookReport.PENDING;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WebhookReport.PENDING;
        } catch (ExecutionException e) {
            throw new IllegalStateException("The webhook could not be sent", e.getCause());
        }
    }
}
