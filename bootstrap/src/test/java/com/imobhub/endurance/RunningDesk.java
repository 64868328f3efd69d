package com.imobhub.endurance;

import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Caller;
import com.imobhub.desk.Meta;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.web.client.ResourceAccessException;

/** The jar, run as in production, in a process that can be killed. */
final class RunningDesk implements AutoCloseable {

    /** The number that every desk here is connected to. */
    static final String NUMBER = "200000000000101";

    private static final String EMAIL = "ana@imobiliaria.example";
    private static final String PASSWORD = "chave-do-portao-azul";
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "META_APP_SECRET",
            Meta.SECRET,
            "WEBHOOK_VERIFY_TOKEN",
            "a-word",
            "JWT_SECRET",
            "a-test-secret-that-is-32-bytes-long-or-more",
            "IMOBHUB_SECRETS_KEY",
            "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "IMOBHUB_ADMIN_EMAIL",
            EMAIL,
            "IMOBHUB_ADMIN_PASSWORD",
            PASSWORD,
            "WHATSAPP_TOKEN",
            "any-token",
            "WHATSAPP_PHONE_ID",
            NUMBER));
    private final int port = freePort();
    private final Path log;
    private Process process;

    /** @param settings what it is told beyond the usual, in the environment */
    RunningDesk(String name, Map<String, String> settings) {
        environment.putAll(settings);
        environment.put("SERVER_PORT", Integer.toString(port));
        log = TARGET.resolve("endurance").resolve(name + ".log");
        try {
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static Path newDataDirectory() {
        try {
            return Files.createTempDirectory("imobhub-endurance-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, or starts it again on what it left behind; does not wait. */
    void launch() {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dimobhub.postgres.binaries="
                                + TARGET.resolve("endurance").resolve("postgres-binaries"),
                        "-jar",
                        System.getProperty(
                                "imobhub.jar", TARGET.resolve("imobhub.jar").toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await("a healthy desk, see " + log)
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(100))
                .failFast("the desk has ended, see " + log, () -> !process.isAlive())
                .until(() -> health() == 200);
    }

    /** The status of its health, or 0 while nobody answers. */
    int health() {
        try {
            return Caller.anonymous(address()).get("/health").status();
        } catch (ResourceAccessException away) {
            return 0;
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The administrator, signed in. */
    Caller admin() {
        var session = Caller.anonymous(address()).post("/api/auth/login", Map.of("email", EMAIL, "password", PASSWORD));
        if (session.status() != 200) {
            throw new IllegalStateException("nobody can sign in: " + session.status());
        }
        return Caller.withToken(address(), session.json().path("accessToken").asString());
    }

    /** As the kernel does when memory is short. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(70, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            awaitEnd();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
