package com.imobhub.conversations.meta;

import com.imobhub.shared.StorableText;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Meta's JSON tolerantly: ids and times may be strings or numbers, anything may be missing or of another shape. */
final class Json {

    private Json() {}

    /** A string or number under this name as storable text, or null when there is neither. */
    static @Nullable String text(JsonNode parent, String name) {
        var node = parent.path(name);
        return node.isString() || node.isNumber() ? StorableText.of(node.asString()) : null;
    }

    /** As {@link #text}, but missing or blank is an error of the element. */
    static String required(JsonNode parent, String name) {
        var text = text(parent, name);
        if (text == null || text.isBlank()) {
            throw new Unreadable("has no " + name);
        }
        return text;
    }

    /** Unix seconds, as string or number. */
    static Instant time(JsonNode parent, String name) {
        try {
            var seconds = Long.parseLong(required(parent, name));
            if (seconds <= 0 || seconds > Instant.parse("9999-12-31T00:00:00Z").getEpochSecond()) {
                throw new Unreadable("has a " + name + " out of bounds");
            }
            return Instant.ofEpochSecond(seconds);
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("has a " + name + " that is no number");
        }
    }

    static Optional<Integer> number(JsonNode parent, String name) {
        return parent.path(name).asIntOpt().stream().boxed().findFirst();
    }

    /** Why one element cannot be read; completes the sentence "Message … …". */
    static final class Unreadable extends RuntimeException {

        Unreadable(String reason) {
            super(reason);
        }
    }
}
