package com.imobhub.shared.persistence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * What {@code DATABASE_URL} says: {@code jdbc:postgresql:…}, or the forms of psql and of most hosting providers,
 * {@code postgresql://user:password@host:5432/name?sslmode=require} and {@code postgres://…}. User and password never
 * stay in the address, so that nobody logs them.
 */
record DatabaseUrl(
        String address, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

    private static final String JDBC = "jdbc:postgresql:";

    /** Names that psql and JDBC spell differently. */
    private static final Map<String, String> JDBC_NAMES = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "schema", "currentSchema");

    static DatabaseUrl parse(String url) {
        var given = url.strip();
        var parsed = given.startsWith(JDBC) ? withoutCredentials(given, List.of()) : ofPsql(afterScheme(given));
        if (Driver.parseURL(parsed.address, new Properties()) == null) {
            throw malformed();
        }
        return parsed;
    }

    private static String afterScheme(String url) {
        return Stream.of("postgresql://", "postgres://")
                .filter(url::startsWith)
                .map(scheme -> url.substring(scheme.length()))
                .findFirst()
                .orElseThrow(DatabaseUrl::malformed);
    }

    private static DatabaseUrl ofPsql(String rest) {
        var end = Stream.of(rest.indexOf('/'), rest.indexOf('?'))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(rest.length());
        var at = rest.lastIndexOf('@', end - 1);
        var credentials =
                at < 0 ? List.<String>of() : List.of(rest.substring(0, at).split(":", 2));
        if (at + 1 == end) {
            throw malformed();
        }
        return withoutCredentials(
                JDBC + "//" + rest.substring(at + 1),
                credentials.stream().map(DatabaseUrl::decode).toList());
    }

    private static DatabaseUrl withoutCredentials(String jdbcUrl, List<String> credentials) {
        var parts = jdbcUrl.split("\\?", 2);
        var user = credentials.isEmpty() ? null : credentials.getFirst();
        var password = credentials.size() < 2 ? null : credentials.getLast();
        var kept = new ArrayList<String>();
        for (var parameter : parts.length < 2 || parts[1].isEmpty() ? new String[0] : parts[1].split("&")) {
            var pair = parameter.split("=", 2);
            switch (pair[0]) {
                case "user" -> user = decode(pair[pair.length - 1]);
                case "password" -> password = decode(pair[pair.length - 1]);
                default -> {
                    pair[0] = JDBC_NAMES.getOrDefault(pair[0], pair[0]);
                    kept.add(Stream.of(pair).collect(Collectors.joining("=")));
                }
            }
        }
        return new DatabaseUrl(parts[0] + (kept.isEmpty() ? "" : "?" + String.join("&", kept)), user, password);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    private static DatabaseUnavailable malformed() {
        return new DatabaseUnavailable(
                "DATABASE_URL is malformed: give postgresql://user:password@host:5432/name or jdbc:postgresql://host:5432/name"
                        + " (with percent-encoding for special characters of user and password).");
    }

    @Override
    public String getJdbcUrl() {
        return address;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return address;
    }
}
