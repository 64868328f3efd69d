package com.imobhub;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/** What demo mode makes up where nothing is given: secrets, once per data directory, and the simulator's address. */
final class DemoSettings {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Map<String, Supplier<String>> SECRETS = Map.of(
            "META_APP_SECRET", () -> HexFormat.of().formatHex(random(16)),
            "WEBHOOK_VERIFY_TOKEN", () -> HexFormat.of().formatHex(random(16)),
            "JWT_SECRET", () -> Base64.getEncoder().encodeToString(random(48)),
            "IMOBHUB_SECRETS_KEY", () -> Base64.getEncoder().encodeToString(random(32)));

    private DemoSettings() {}

    /** The environment with its gaps filled. */
    static Map<String, String> complete(Map<String, String> environment) throws IOException {
        var complete = new HashMap<>(environment);
        complete.putIfAbsent("IMOBHUB_DATA_DIR", ".imobhub");
        complete.putIfAbsent(
                "META_GRAPH_BASE_URL",
                "http://localhost:" + environment.getOrDefault("SERVER_PORT", "8080") + "/simulator/graph");
        kept(Path.of(complete.get("IMOBHUB_DATA_DIR")).resolve("secrets.properties"))
                .forEach((name, value) -> complete.putIfAbsent((String) name, (String) value));
        return Map.copyOf(complete);
    }

    private static Properties kept(Path file) throws IOException {
        var secrets = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.load(reader);
            }
        }
        if (!secrets.keySet().containsAll(SECRETS.keySet())) {
            SECRETS.forEach((name, made) -> secrets.computeIfAbsent(name, any -> made.get()));
            keep(file, secrets);
        }
        return secrets;
    }

    private static void keep(Path file, Properties secrets) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), "secrets", ".new", ownerOnly());
        try (var writer = Files.newBufferedWriter(unfinished)) {
            secrets.store(writer, "Made by demo mode. Without IMOBHUB_SECRETS_KEY stored access tokens are lost.");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] random(int size) {
        var bytes = new byte[size];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
