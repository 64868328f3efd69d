package com.imobhub;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;

/** The forms that settings come in. */
final class Forms {

    private Forms() {}

    static boolean anything(String value) {
        return !value.isBlank();
    }

    static boolean bytes32OrMore(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length >= 32;
    }

    static boolean base64Of32Bytes(String value) {
        try {
            return Base64.getDecoder().decode(value).length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean port(String value) {
        return isBetween(1, 65_535, value);
    }

    static boolean megabytes(String value) {
        return isBetween(1, 2_000, value);
    }

    static boolean days(String value) {
        return isBetween(1, 3_650, value);
    }

    static boolean messagesPerSecond(String value) {
        return isBetween(1, 1_000, value);
    }

    static boolean watchedMessages(String value) {
        return isBetween(6, 1_000, value);
    }

    private static boolean isBetween(int least, int most, String value) {
        try {
            var number = Integer.parseInt(value);
            return number >= least && number <= most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    static boolean httpUrl(String value) {
        try {
            var url = new URI(value);
            return url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Only what tells it apart from anything else; the persistence ring reads it to the end. */
    static boolean postgresUrl(String value) {
        return Stream.of("jdbc:postgresql:", "postgresql://", "postgres://")
                .anyMatch(form -> value.startsWith(form) && value.length() > form.length());
    }

    static boolean directory(String value) {
        try {
            var path = Path.of(value);
            return !Files.exists(path) || Files.isDirectory(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    static boolean email(String value) {
        var at = value.indexOf('@');
        return at > 0
                && at == value.lastIndexOf('@')
                && at < value.length() - 1
                && value.chars().noneMatch(Character::isWhitespace);
    }

    static boolean password(String value) {
        return value.codePointCount(0, value.length()) >= 10 && value.getBytes(StandardCharsets.UTF_8).length <= 72;
    }

    static boolean digits(String value) {
        return value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean truth(String value) {
        return "true".equals(value) || "false".equals(value);
    }
}
