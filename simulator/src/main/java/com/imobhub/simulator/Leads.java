package com.imobhub.simulator;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Lets a person write to the agency. */
@Component
class Leads {

    private static final long PATIENCE_MS = 3000;

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
        var number = numbers.get(message.phoneNumberId());
        return write(person, message, MessagePayloads.said(number, person, message.id(), message.said(), message.at()));
    }

    /** The same with a webhook of its own. */
    WebhookReport write(Person person, PhoneMessage message, WebhookPayload payload) {
        person.thread().show(message);
        screen.changed(person);
        return await(webhooks.send(person, payload).thenApply(result -> tick(person, message, result)));
    }

    /** Reports what is no bubble of its own: a reaction, an edit, a change of number. */
    WebhookReport tell(Person person, String phoneNumberId, String id, Said said, Instant at) {
        return tell(person, MessagePayloads.said(numbers.get(phoneNumberId), person, id, said, at));
    }

    WebhookReport tell(Person person, WebhookPayload payload) {
        screen.changed(person);
        return await(webhooks.send(person, payload));
    }

    private WebhookReport tick(Person person, PhoneMessage message, WebhookReport report) {
        if (report.delivered()) {
            person.thread().advance(message.id(), MessageState.DELIVERED);
        }
        screen.changed(person);
        return report;
    }

    private static WebhookReport await(CompletableFuture<WebhookReport> report) {
        try {
            return report.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
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
