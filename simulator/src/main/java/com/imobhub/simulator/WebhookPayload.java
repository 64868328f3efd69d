package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A webhook, in the names and the nesting of Meta (wire-formats.md §2.1). */
record WebhookPayload(String object, List<Entry> entry) {

    record Entry(String id, List<Change> changes) {}

    record Change(Map<String, Object> value, String field) {}

    record Metadata(String displayPhoneNumber, String phoneNumberId) {}

    record Contact(
            @Nullable Name profile,
            @Nullable String waId,
            String userId,
            @Nullable String parentUserId) {

        static Contact of(Person person) {
            var profile = person.profile();
            var named = profile.name() != null || profile.username() != null;
            return new Contact(
                    named ? new Name(profile.name(), profile.username()) : null,
                    profile.waId(),
                    profile.userId(),
                    profile.parentUserId());
        }
    }

    record Name(@Nullable String name, @Nullable String username) {}

    /** What a number has to tell in one field; names and values in turn, without those that are null. */
    static WebhookPayload of(BusinessNumber number, String field, @Nullable Object... namesAndValues) {
        var value = Fields.of(
                "messaging_product", "whatsapp", "metadata", new Metadata(number.digits(), number.phoneNumberId()));
        value.putAll(Fields.of(namesAndValues));
        var entry = new Entry(number.wabaId(), List.of(new Change(value, field)));
        return new WebhookPayload("whatsapp_business_account", List.of(entry));
    }

    static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }
}
