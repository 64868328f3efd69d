package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A webhook of the field {@code messages}, in the names and the nesting of Meta. */
record WebhookPayload(String object, List<Entry> entry) {

    record Entry(String id, List<Change> changes) {}

    record Change(Value value, String field) {}

    record Value(
            String messagingProduct,
            Metadata metadata,
            @Nullable List<Contact> contacts,
            @Nullable List<Message> messages,
            @Nullable List<Status> statuses) {}

    record Metadata(String displayPhoneNumber, String phoneNumberId) {}

    record Contact(@Nullable Profile profile, @Nullable String waId, String userId) {}

    record Profile(String name) {}

    record Message(@Nullable String from, String fromUserId, String id, String timestamp, String type, Text text) {}

    record Text(String body) {}

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

    record Reason(int code, String title, String message, ErrorData errorData, String href) {

        static Reason of(MetaError error) {
            return new Reason(
                    error.code(),
                    error.title(),
                    error.title(),
                    new ErrorData(error.details()),
                    "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
        }
    }

    record ErrorData(String details) {}

    /** A person wrote. */
    static WebhookPayload message(BusinessNumber number, Person person, PhoneMessage message) {
        var sent = new Message(
                person.waId(), person.userId(), message.id(), seconds(message.at()), "text", new Text(message.text()));
        return of(number, List.of(contact(person)), List.of(sent), null);
    }

    /** A message of the agency moved on. */
    static WebhookPayload status(BusinessNumber number, Person person, PhoneMessage message, Instant now) {
        var read = message.status() == MessageState.READ;
        var free = new Pricing(false, "PMP", "service", "free_customer_service");
        return of(number, List.of(contact(person)), null, status(person, message, now, read ? null : free, null));
    }

    /** A message of the agency will not arrive. */
    static WebhookPayload failure(
            BusinessNumber number, Person person, PhoneMessage message, MetaError error, Instant now) {
        return of(number, null, null, status(person, message, now, null, List.of(Reason.of(error))));
    }

    private static WebhookPayload of(
            BusinessNumber number,
            @Nullable List<Contact> contacts,
            @Nullable List<Message> messages,
            @Nullable List<Status> statuses) {
        var metadata = new Metadata(number.digits(), number.phoneNumberId());
        var value = new Value("whatsapp", metadata, contacts, messages, statuses);
        var entry = new Entry(number.wabaId(), List.of(new Change(value, "messages")));
        return new WebhookPayload("whatsapp_business_account", List.of(entry));
    }

    private static List<Status> status(
            Person person,
            PhoneMessage message,
            Instant now,
            @Nullable Pricing pricing,
            @Nullable List<Reason> errors) {
        return List.of(new Status(
                message.id(),
                message.status(),
                seconds(now),
                person.waId(),
                person.userId(),
                message.callbackData(),
                pricing,
                errors));
    }

    private static Contact contact(Person person) {
        var name = person.name();
        return new Contact(name == null ? null : new Profile(name), person.waId(), person.userId());
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }
}
