package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One bubble on the simulated phone.
 *
 * @param callbackData what the sender wants echoed in every status
 * @param failure why it did not arrive
 */
record PhoneMessage(
        String id,
        String phoneNumberId,
        Author from,
        String text,
        Instant at,
        MessageState status,
        @Nullable String callbackData,
        @Nullable Failure failure) {

    enum Author {
        PERSON,
        BUSINESS;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Failure(int code, String title) {}

    static PhoneMessage byPerson(String id, String phoneNumberId, String text, Instant at) {
        return new PhoneMessage(id, phoneNumberId, Author.PERSON, text, at, MessageState.SENT, null, null);
    }

    static PhoneMessage byBusiness(
            String id, String phoneNumberId, String text, Instant at, @Nullable String callbackData) {
        return new PhoneMessage(
                id, phoneNumberId, Author.BUSINESS, text, at, MessageState.ACCEPTED, callbackData, null);
    }

    PhoneMessage as(MessageState next) {
        return new PhoneMessage(id, phoneNumberId, from, text, at, next, callbackData, failure);
    }

    PhoneMessage failed(MetaError error) {
        var why = new Failure(error.code(), error.title());
        return new PhoneMessage(id, phoneNumberId, from, text, at, MessageState.FAILED, callbackData, why);
    }
}
