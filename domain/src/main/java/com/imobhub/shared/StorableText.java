package com.imobhub.shared;

import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL and UTF-8 take it, whoever typed it. */
public final class StorableText {

    private static final int REPLACEMENT = 0xFFFD;

    private StorableText() {}

    /** The text without U+0000 and with U+FFFD for each half of a character (wire-formats.md, general rule 3). */
    public static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> isHalf(point) ? REPLACEMENT : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The same of something that may be left out; null too when nothing but space is left. */
    public static @Nullable String orNull(@Nullable String text) {
        var clean = text == null ? "" : of(text);
        return clean.isBlank() ? null : clean;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
