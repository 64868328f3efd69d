package com.imobhub.desk;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The recorded webhooks of WhatsApp, byte for byte, with their recorded signatures. */
public final class WebhookFixtures {

    private static final String FOLDER = "/fixtures/whatsapp-cloud/";
    private static final Map<String, String> SIGNATURES = new String(bytes("SIGNATURES.tsv"), StandardCharsets.US_ASCII)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t"))
            .collect(toMap(
                    columns -> columns[0].replace("whatsapp-cloud/", ""),
                    columns -> columns[1],
                    (one, other) -> one,
                    TreeMap::new));

    private WebhookFixtures() {}

    /** The names of all, sorted. */
    public static List<String> names() {
        return List.copyOf(SIGNATURES.keySet());
    }

    public static byte[] bytes(String name) {
        try (var stream = WebhookFixtures.class.getResourceAsStream(FOLDER + name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String signature(String name) {
        return SIGNATURES.get(name);
    }
}
