package com.imobhub.conversations.meta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Meta sends and answers, byte for byte. */
final class Fixtures {

    /** The settings under which the fixtures were signed. */
    static final MetaSettings SETTINGS = settings("test_app_secret", "http://localhost:1");

    private static final String FOLDER = "/fixtures/whatsapp-cloud/";

    private Fixtures() {}

    /** Settings that have no patience with slow answers. */
    static MetaSettings settings(String appSecret, String graphBaseUrl) {
        return settings(appSecret, graphBaseUrl, false);
    }

    static MetaSettings settings(String appSecret, String graphBaseUrl, boolean groups) {
        return new MetaSettings(appSecret, "test_verify_token", graphBaseUrl, Duration.ofMillis(500), groups);
    }

    static byte[] bytes(String name) {
        try (var stream = Fixtures.class.getResourceAsStream(FOLDER + name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The signature of each webhook, by its name. */
    static Map<String, String> signatures() {
        var signatures = new TreeMap<String, String>();
        new String(bytes("SIGNATURES.tsv"), StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .forEach(columns -> signatures.put(columns[0].replace("whatsapp-cloud/", ""), columns[1]));
        return signatures;
    }

    /** The names of all files that are not answers to us. */
    static String[] files() {
        return filesIn(FOLDER);
    }

    /** The names of all answers to us. */
    static List<String> answers() {
        return List.of(filesIn(FOLDER + "api"));
    }

    private static String[] filesIn(String folder) {
        try (var names = Files.list(Path.of(Fixtures.class.getResource(folder).toURI()))) {
            return names.filter(Files::isRegularFile)
                    .map(name -> name.getFileName().toString())
                    .toArray(String[]::new);
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** All webhooks. */
    static List<String> webhooks() {
        return List.copyOf(signatures().keySet());
    }
}
