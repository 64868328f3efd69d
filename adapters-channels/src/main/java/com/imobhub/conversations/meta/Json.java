package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.shared.StorableText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads Meta's JSON tolerantly: ids and times may be strings or numbers, anything may be missing or of another shape. */
final class Json {

    /** What providers give is far shorter, and what is longer does not fit into an index. */
    private static final int LONGEST_ID = 500;

    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DIGITS = 30;
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

    private Json() {}

    /** A string or number under this name as storable text, or null when there is neither. */
    static @Nullable String text(JsonNode parent, String name) {
        var node = parent.path(name);
        return node.isString() || node.isNumber() ? StorableText.of(node.asString()) : null;
    }

    /** As {@link #text}, but blank is null too. */
    static @Nullable String some(JsonNode parent, String name) {
        var text = text(parent, name);
        return text == null || text.isBlank() ? null : text;
    }

    /** The first of these names that says something. */
    static @Nullable String firstOf(JsonNode parent, String... names) {
        for (var name : names) {
            var text = some(parent, name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** As {@link #some}, but nothing is an error of the element. */
    static String required(JsonNode parent, String name) {
        var text = some(parent, name);
        if (text == null) {
            throw new Unreadable("has no " + name);
        }
        return text;
    }

    /** What a provider calls something by. */
    static String id(JsonNode parent, String name) {
        var id = required(parent, name);
        if (id.length() > LONGEST_ID) {
            throw new Unreadable("has too long an " + name);
        }
        return id;
    }

    /** Unix seconds, as string or number. */
    static Instant time(JsonNode parent, String name) {
        required(parent, name);
        return timeIfAny(parent, name).orElseThrow(() -> new Unreadable("has an impossible " + name));
    }

    /** Unix seconds, or nothing when there are none that make sense. */
    static Optional<Instant> timeIfAny(JsonNode parent, String name) {
        try {
            var seconds = Long.parseLong(String.valueOf(text(parent, name)));
            return seconds <= 0 || seconds > LAST_SECOND
                    ? Optional.empty()
                    : Optional.of(Instant.ofEpochSecond(seconds));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(JsonNode parent, String name) {
        return parent.path(name).asIntOpt().stream().boxed().findFirst();
    }

    /** A decimal number, as string or number; nothing when it is none, or has more digits than anything real. */
    static Optional<BigDecimal> decimal(JsonNode parent, String name) {
        var text = some(parent, name);
        if (text == null || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            var decimal = new BigDecimal(text.strip());
            return decimal.precision() > MOST_DIGITS || Math.abs(decimal.scale()) > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(decimal);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static boolean flag(JsonNode parent, String name) {
        return parent.path(name).asBoolean(false);
    }

    /** All of a node as JSON; null when it has nothing to say or says too much. */
    static @Nullable String whole(JsonNode node, int most) {
        if (node.isEmpty()) {
            return null;
        }
        var text = StorableText.of(node.toString());
        return text.length() > most ? null : text;
    }

    /** The beginning of a text, so much of it that it can be shown. */
    static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Why one element cannot be read; completes the sentence "Message … …". */
    static final class Unreadable extends RuntimeException {

        private final Cause cause;

        Unreadable(String reason) {
            this(Cause.MALFORMED, reason);
        }

        private Unreadable(Cause cause, String reason) {
            super(reason);
            this.cause = cause;
        }

        /** @param reason says what it has, as in {@code has type hologram} */
        static Unreadable notYet(String reason) {
            return new Unreadable(Cause.NOT_READ_YET, reason + ", which is not read yet");
        }

        Cause cause() {
            return cause;
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }
}
