package com.imobhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTests {

    static final Map<String, String> PRODUCTION = Map.of(
            "META_APP_SECRET", "app-secret",
            "WEBHOOK_VERIFY_TOKEN", "verify-token",
            "JWT_SECRET", "0123456789abcdef0123456789abcdef",
            "IMOBHUB_SECRETS_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    /** For every setting something that it must not be; nothing where any text will do. */
    static final Map<String, List<String>> MALFORMED = Map.ofEntries(
            Map.entry("META_APP_SECRET", List.of()),
            Map.entry("WEBHOOK_VERIFY_TOKEN", List.of()),
            Map.entry("WHATSAPP_TOKEN", List.of()),
            Map.entry("JWT_SECRET", List.of("0123456789abcdef0123456789abcde")),
            Map.entry("IMOBHUB_SECRETS_KEY", List.of("c2hvcnQ=", "*** not base64 ***")),
            Map.entry("DATABASE_URL", List.of("mysql://host/name", "host:5432/name", "postgres://")),
            Map.entry("IMOBHUB_MEDIA_LIMIT_MB", List.of("0", "2001", "100MB", "-1")),
            Map.entry("SERVER_PORT", List.of("0", "65536", "http")),
            Map.entry("IMOBHUB_MESSAGES_PER_SECOND", List.of("0", "1001", "80/s")),
            Map.entry("IMOBHUB_WATCHDOG_MESSAGES", List.of("5", "1001", "many")),
            Map.entry("IMOBHUB_DATA_DIR", List.of("pom.xml")),
            Map.entry("IMOBHUB_PUBLIC_URL", List.of("desk.example", "ftp://desk.example", "https://", "https://a b")),
            Map.entry("IMOBHUB_ADMIN_EMAIL", List.of("ana", "@ana", "ana@", "a@b@c", "ana maria@example.com")),
            Map.entry("IMOBHUB_ADMIN_PASSWORD", List.of("too-short", "x".repeat(73))),
            Map.entry("IMOBHUB_DELIVERY_DAYS", List.of("0", "3651", "-1", "ninety", "90 days")),
            Map.entry("IMOBHUB_DEMO_DATA", List.of("yes")),
            Map.entry("IMOBHUB_GROUPS", List.of("on")),
            Map.entry("META_GRAPH_BASE_URL", List.of("graph.facebook.com", "file:///graph")),
            Map.entry("WHATSAPP_PHONE_ID", List.of("+55 11 90000-0123")));

    static final List<Setting> all = Settings.ALL;

    @Test
    void theRequiredOnesAreEnough() {
        assertThat(Settings.complaints(PRODUCTION)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("all")
    void eachMissingOneIsNamed(Setting setting) {
        for (var nothing : Stream.of("", "  ").toList()) {
            var complaints = Settings.complaints(with(setting.name(), nothing));
            if (setting.required()) {
                assertThat(complaints)
                        .singleElement()
                        .asString()
                        .startsWith(setting.name() + " is missing: give ")
                        .endsWith(".");
            } else {
                assertThat(complaints).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("all")
    void eachMalformedOneIsNamedWithoutItsValue(Setting setting) {
        for (var value : MALFORMED.get(setting.name())) {
            assertThat(Settings.complaints(with(setting.name(), value)))
                    .as("%s=%s", setting.name(), value)
                    .contains(setting.name() + " is malformed: give " + setting.expected() + ".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DATABASE_URL, postgres://ana:s3cret@db/desk",
        "DATABASE_URL, postgresql://db/desk",
        "DATABASE_URL, jdbc:postgresql://db/desk",
        "SERVER_PORT, 1",
        "SERVER_PORT, 65535",
        "IMOBHUB_DATA_DIR, /not/there/yet",
        "IMOBHUB_MEDIA_LIMIT_MB, 1",
        "IMOBHUB_MEDIA_LIMIT_MB, 2000",
        "IMOBHUB_PUBLIC_URL, https://desk.example.com.br",
        "META_GRAPH_BASE_URL, http://localhost:9000/graph",
        "IMOBHUB_ADMIN_EMAIL, ana@example.com.br",
        "IMOBHUB_ADMIN_PASSWORD, long-enough",
        "IMOBHUB_DELIVERY_DAYS, 1",
        "IMOBHUB_DELIVERY_DAYS, 3650",
        "IMOBHUB_DEMO_DATA, false",
        "IMOBHUB_MESSAGES_PER_SECOND, 1",
        "IMOBHUB_MESSAGES_PER_SECOND, 1000",
        "IMOBHUB_WATCHDOG_MESSAGES, 6",
        "IMOBHUB_WATCHDOG_MESSAGES, 1000"
    })
    void wellFormedOnesPass(String name, String value) {
        assertThat(Settings.complaints(with(name, value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"WHATSAPP_TOKEN", "WHATSAPP_PHONE_ID"})
    void halfAWhatsAppNumberIsNoNumber(String given) {
        assertThat(Settings.complaints(with(given, "123")))
                .singleElement()
                .asString()
                .contains("WHATSAPP_TOKEN and WHATSAPP_PHONE_ID together");
    }

    @Test
    void theExampleDocumentsAllOfThemAndNoOther() throws IOException {
        try (var lines = Files.lines(Path.of("..", ".env.example"))) {
            assertThat(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .containsExactlyInAnyOrderElementsOf(
                            all.stream().map(Setting::name).toList());
        }
    }

    private static Map<String, String> with(String name, String value) {
        var environment = new HashMap<>(PRODUCTION);
        environment.put(name, value);
        return environment;
    }
}
