package com.imobhub.channels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message template of an account, whether it may be sent now, and the gaps that must be filled before it is
 * (wire-formats.md §8).
 *
 * @param category {@code MARKETING}, {@code UTILITY} or {@code AUTHENTICATION}; null when it was not told
 * @param quality {@code GREEN}, {@code YELLOW}, {@code RED} or {@code UNKNOWN}; null when it was not told
 * @param hindrance why it may not be sent; null when it may
 */
public record MessageTemplate(
        String name,
        String language,
        @Nullable String category,
        @Nullable String quality,
        @Nullable Hindrance hindrance,
        Form form) {

    /** Why a template may not be sent. */
    public enum Hindrance {
        PENDING,
        REJECTED,
        PAUSED,
        DISABLED,
        DELETED,
        /** Its status is one that we do not know. */
        OTHER,
        /** It has parts that cannot be filled here. */
        UNSUPPORTED;

        /** What a provider's word for a status stands in the way of. */
        public static @Nullable Hindrance ofStatus(@Nullable String status) {
            return switch (status) {
                case null -> PENDING;
                case "APPROVED" -> null;
                case "PENDING", "IN_APPEAL" -> PENDING;
                case "REJECTED", "LIMIT_EXCEEDED" -> REJECTED;
                case "PAUSED", "FLAGGED" -> PAUSED;
                case "DISABLED", "ARCHIVED" -> DISABLED;
                case "DELETED", "PENDING_DELETION" -> DELETED;
                default -> OTHER;
            };
        }
    }

    /**
     * What it says.
     *
     * @param named whether its variables have names; otherwise they are counted from 1
     * @param unsupported the provider's words for its parts that cannot be filled here
     */
    public record Form(
            boolean named,
            @Nullable Header header,
            Line body,
            @Nullable String footer,
            List<FormButton> buttons,
            List<String> unsupported) {}

    /** What stands above. */
    public enum HeaderKind {
        TEXT,
        IMAGE,
        VIDEO,
        DOCUMENT,
        LOCATION
    }

    /** @param line the words, of a text; null of everything else */
    public record Header(HeaderKind kind, @Nullable Line line) {}

    /**
     * A text with gaps, written {@code {{1}}} or {@code {{nome}}}.
     *
     * @param variables each once, in the order in which their values are given
     */
    public record Line(String text, List<Variable> variables) {}

    /** @param example what the one who made the template thought of; never sent by itself */
    public record Variable(String name, @Nullable String example) {}

    /** What a button does when it is pressed. */
    public enum ButtonKind {
        QUICK_REPLY,
        URL,
        PHONE,
        COPY_CODE,
        FLOW
    }

    /**
     * @param target the address, with its gap if it has one, or the number; null where there is none
     * @param variable what must be given for it; null for nothing
     */
    public record FormButton(
            ButtonKind kind,
            String text,
            @Nullable String target,
            @Nullable Variable variable) {}

    public boolean usable() {
        return hindrance == null;
    }

    /** The line above, where that is a text. */
    public Optional<Line> headerLine() {
        return Optional.ofNullable(form.header()).map(Header::line);
    }

    /** Everything in it that can be searched: its name and its texts. */
    public static String words(String name, Form form) {
        var header = form.header() == null || form.header().line() == null
                ? ""
                : form.header().line().text();
        return String.join(
                " ",
                Stream.of(name, name.replace('_', ' '), header, form.body().text(), form.footer())
                        .filter(text -> text != null && !text.isEmpty())
                        .toList());
    }
}
