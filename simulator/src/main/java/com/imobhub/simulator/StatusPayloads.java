package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Webhooks about what becomes of the agency's messages (wire-formats.md §3). */
final class StatusPayloads {

    private static final Pricing FREE = new Pricing(false, "PMP", "service", "free_customer_service");

    private StatusPayloads() {}

    record Status(
            String id,
            MessageState status,
            String timestamp,
            @Nullable String recipientId,
            String recipientUserId,
            @Nullable String bizOpaqueCallbackData,
            @Nullable Pricing pricing,
            @Nullable List<Reason> errors) {}

    record Pricing(boolean billable, String pricingModel, String category, String type) {}

    /** Why something failed, as webhooks tell it. */
    record Reason(
            int code,
            String title,
            String message,
            ErrorData errorData,
            @Nullable String href) {

        static Reason of(MetaError error) {
            return new Reason(
                    error.code(),
                    error.title(),
                    error.title(),
                    new ErrorData(error.details()),
                    "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
        }

        /** As it stands in a message rather than in a status. */
        static Reason inMessage(int code, String title, String details) {
            return new Reason(code, title, title, new ErrorData(details), null);
        }
    }

    record ErrorData(String details) {}

    /** A message of the agency moved on. */
    static WebhookPayload status(BusinessNumber number, Person person, PhoneMessage message, Instant now) {
        var priced = message.status() == MessageState.SENT || message.status() == MessageState.DELIVERED;
        return WebhookPayload.of(
                number,
                "messages",
                "contacts",
                List.of(WebhookPayload.Contact.of(person)),
                "statuses",
                List.of(status(person, message, now, priced ? FREE : null, null)));
    }

    /** A message of the agency will not arrive. */
    static WebhookPayload failure(
            BusinessNumber number, Person person, PhoneMessage message, MetaError error, Instant now) {
        var why = List.of(Reason.of(error));
        return WebhookPayload.of(number, "messages", "statuses", List.of(status(person, message, now, null, why)));
    }

    private static Status status(
            Person person,
            PhoneMessage message,
            Instant now,
            @Nullable Pricing pricing,
            @Nullable List<Reason> errors) {
        return new Status(
                message.id(),
                message.status(),
                WebhookPayload.seconds(now),
                person.waId(),
                person.userId(),
                message.callbackData(),
                pricing,
                errors);
    }
}
