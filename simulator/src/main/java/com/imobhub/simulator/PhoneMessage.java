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
        Said said,
        Instant at,
        MessageState status,
        @Nullable String callbackData,
        @Nullable Failure failure,
        Marks marks) {

    enum Author {
        PERSON,
        BUSINESS;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Failure(int code, String title) {}

    /** What happened to it afterwards. */
    record Marks(@Nullable String personsReaction, @Nullable String agencysReaction, boolean edited, boolean deleted) {

        static final Marks NONE = new Marks(null, null, false, false);
    }

    static PhoneMessage byPerson(String id, String phoneNumberId, Said said, Instant at) {
        return new PhoneMessage(id, phoneNumberId, Author.PERSON, said, at, MessageState.SENT, null, null, Marks.NONE);
    }

    static PhoneMessage byBusiness(
            String id, String phoneNumberId, Said said, Instant at, @Nullable String callbackData) {
        return new PhoneMessage(
                id, phoneNumberId, Author.BUSINESS, said, at, MessageState.ACCEPTED, callbackData, null, Marks.NONE);
    }

    boolean isBy(Author author) {
        return from == author;
    }

    PhoneMessage as(MessageState next) {
        return new PhoneMessage(id, phoneNumberId, from, said, at, next, callbackData, failure, marks);
    }

    PhoneMessage failed(MetaError error) {
        var why = new Failure(error.code(), error.title());
        return new PhoneMessage(id, phoneNumberId, from, said, at, MessageState.FAILED, callbackData, why, marks);
    }

    PhoneMessage saying(Said other) {
        return new PhoneMessage(id, phoneNumberId, from, other, at, status, callbackData, failure, marks);
    }

    PhoneMessage edited(Said other) {
        return saying(other).marked(new Marks(marks.personsReaction(), marks.agencysReaction(), true, marks.deleted()));
    }

    PhoneMessage deleted() {
        return marked(new Marks(null, null, marks.edited(), true));
    }

    /** With somebody's reaction, or without it for null. */
    PhoneMessage reacted(Author by, @Nullable String emoji) {
        return marked(
                by == Author.PERSON
                        ? new Marks(emoji, marks.agencysReaction(), marks.edited(), marks.deleted())
                        : new Marks(marks.personsReaction(), emoji, marks.edited(), marks.deleted()));
    }

    private PhoneMessage marked(Marks other) {
        return new PhoneMessage(id, phoneNumberId, from, said, at, status, callbackData, failure, other);
    }
}
