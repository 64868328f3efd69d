package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.MessageId;
import com.imobhub.shared.Refusal;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which part of a thread is asked for. */
public sealed interface Place {

    record Newest() implements Place {}

    /** @param cursor {@code next} of a page */
    record Before(String cursor) implements Place {}

    /** @param cursor {@code previous} of a page */
    record After(String cursor) implements Place {}

    /** The message itself and what stands around it. */
    record Around(MessageId message) implements Place {}

    /** @throws Refusal {@code invalid-field} when more than one is given */
    static Place of(@Nullable String before, @Nullable String after, @Nullable UUID around) {
        if (Stream.of(before, after, around).filter(Objects::nonNull).count() > 1) {
            throw Refusal.invalid("around", "Only one of before, after and around can be asked for.");
        }
        if (before != null) {
            return new Before(before);
        }
        if (after != null) {
            return new After(after);
        }
        return around == null ? new Newest() : new Around(new MessageId(around));
    }
}
