package com.imobhub.conversations.persistence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A text as one line of a list shows it, among words of others. */
final class Preview {

    /** They would turn around what stands beside the text (Unicode Standard Annex 9). */
    private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private Preview() {}

    static @Nullable String of(@Nullable String text) {
        return text == null ? null : DIRECTIONS.matcher(text).replaceAll("");
    }
}
