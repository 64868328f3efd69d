package com.imobhub.conversations.application.media;

import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.StorableText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes names of files harmless, whoever typed them: on screen, in headers, and on the disk of whoever saves them. */
public final class Filenames {

    private static final int LONGEST = 180;
    private static final int LONGEST_EXTENSION = 12;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** What nobody sees, or what turns the reading direction, so that {@code fdp.exe} reads as {@code exe.pdf}. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cn}]");

    private static final Pattern FORBIDDEN_ON_WINDOWS = Pattern.compile("[<>:\"|?*%]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");
    private static final Pattern RESERVED_ON_WINDOWS =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private Filenames() {}

    /** The last part of a name without anything harmful; nothing when nothing is left of it. */
    public static Optional<String> harmless(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        var last = FOLDERS.matcher(StorableText.of(typed)).replaceFirst("");
        var visible = INVISIBLE.matcher(last).replaceAll("");
        var plain = EDGES.matcher(FORBIDDEN_ON_WINDOWS.matcher(visible).replaceAll("_"))
                .replaceAll("");
        if (plain.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(shortened(RESERVED_ON_WINDOWS.matcher(plain).matches() ? "_" + plain : plain));
    }

    /**
     * A name with an extension.
     *
     * @param given a harmless name, if the sender gave one
     * @param extension of files of its type, with its dot; may be empty
     */
    public static String complete(@Nullable String given, MediaKind kind, UUID file, String extension) {
        if (given != null) {
            return extension(given).isEmpty() ? given + extension : given;
        }
        var id = file.toString();
        return kind.word() + "-" + id.substring(id.length() - 8) + extension;
    }

    /** A harmless name whose extension fits what the file was turned into. */
    public static String renamed(String name, String extension) {
        return name.substring(0, name.length() - extension(name).length()) + extension;
    }

    private static String shortened(String name) {
        var extension = extension(name);
        var stem = name.substring(0, name.length() - extension.length());
        while (bytes(stem) + bytes(extension) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + extension;
    }

    private static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
