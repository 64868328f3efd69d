package com.imobhub.conversations.application.receiving;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why something of a delivery is not settled. Kept with it as the first word of a line, so that every screen can say it in its
 * own language; the words behind it are for those who look closer.
 */
public enum Cause {
    /** The body as a whole cannot be read. */
    UNREADABLE_BODY,
    /** It is well-formed and of a kind that is not read yet. */
    NOT_READ_YET,
    /** It lacks something, or says something impossible. */
    MALFORMED,
    /** The provider tells of an error of its own. */
    PROVIDER_ERROR,
    /** It belongs to a number or an account that is not connected. */
    UNKNOWN_CHANNEL,
    /** It is about a message that is not here. */
    MISSING_MESSAGE,
    /** It was understood, and applying it failed. */
    FAILED,
    /** It was kept before causes were. */
    OTHER;

    /** @param words one English sentence that quotes what came */
    public record Told(Cause cause, String words) {}

    /** As it is kept. */
    String line(String words) {
        return word() + ": " + words;
    }

    /** What was kept, one for each line. */
    public static List<Told> read(String lines) {
        return lines.lines().map(Cause::told).toList();
    }

    private static Told told(String line) {
        return Arrays.stream(values())
                .filter(cause -> line.startsWith(cause.line("")))
                .findFirst()
                .map(cause -> new Told(cause, line.substring(cause.line("").length())))
                .orElseGet(() -> new Told(OTHER, line));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
