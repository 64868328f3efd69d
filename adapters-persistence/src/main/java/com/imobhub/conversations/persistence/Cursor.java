package com.imobhub.conversations.persistence;

import com.imobhub.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** A place in a list sorted by time and id; opaque to those who carry it. */
record Cursor(Instant at, UUID id) {

    private static final String SEPARATOR = "/";
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + SEPARATOR + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @param field the parameter it came in
     * @throws Refusal {@code invalid-field} when we did not make it
     */
    static Cursor parse(String text, String field) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(SEPARATOR, 2);
            return checked(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw Refusal.invalid(field, "This is not a cursor that a page gave as 'next'.");
        }
    }

    /** Nothing is sorted outside of what the database's clock can show. */
    private static Cursor checked(Cursor cursor) {
        if (cursor.at.isBefore(Instant.EPOCH) || cursor.at.isAfter(LAST)) {
            throw new DateTimeException("out of bounds");
        }
        return cursor;
    }
}
