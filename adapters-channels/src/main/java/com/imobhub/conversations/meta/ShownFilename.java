package com.imobhub.conversations.meta;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the name that a sender gave to a file fit to be shown; it is never the name of a file of ours. */
final class ShownFilename {

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control characters, and what turns the reading direction so that {@code fdp.exe} reads as {@code exe.pdf}. */
    private static final Pattern DECEIVING =
            Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

    private ShownFilename() {}

    /** The last part of the name as it can be seen; null when nothing is left. */
    static @Nullable String of(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var visible = DECEIVING.matcher(FOLDERS.matcher(given).replaceFirst("")).replaceAll("");
        return visible.isBlank() ? null : Json.shortened(visible.strip(), LONGEST);
    }
}
