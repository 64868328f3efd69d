package com.imobhub.endurance;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL beside the desk, which can be stopped and started again with what it holds. */
final class EnduranceDatabase implements AutoCloseable {

    private final Path directory;
    private final int port;
    private EmbeddedPostgres postgres;

    private EnduranceDatabase(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    static EnduranceDatabase start() {
        try (var probe = new ServerSocket(0)) {
            var database = new EnduranceDatabase(
                    Files.createTempDirectory("imobhub-endurance-db-").resolve("cluster"), probe.getLocalPort());
            probe.close();
            database.resume();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void resume() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it like a restart of the machine: whoever is connected is thrown out. */
    void pause() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Those who are to stop it do not wait for ever.
        await("the server has ended")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !Files.exists(directory.resolve("postmaster.pid")));
    }

    int port() {
        return port;
    }

    String url() {
        return url(port);
    }

    /** How it is reached through another port, that of a proxy. */
    String url(int through) {
        return "postgresql://postgres:postgres@localhost:" + through + "/postgres";
    }

    Facts facts() {
        return new Facts("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    @Override
    public void close() {
        pause();
    }
}
