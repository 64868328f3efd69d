package com.imobhub.shared.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A real, durable PostgreSQL in the data directory, for those who bring none. Everything that uses it depends on this
 * bean, so Spring stops it last.
 */
record EmbeddedDatabase(EmbeddedPostgres postgres, DataDirectoryLock lock, String password)
        implements JdbcConnectionDetails, AutoCloseable {

    private static final String USER = "postgres";

    /** @param binaries where the server's programs are unpacked; nobody else may write there */
    static EmbeddedDatabase start(Path dataDirectory, Path binaries) {
        var lock = DataDirectoryLock.take(dataDirectory);
        try {
            var passwordFile = PasswordFile.in(dataDirectory);
            removeHalfUnpacked(binaries);
            var cluster = dataDirectory.resolve("postgres");
            OrphanedPostmaster.of(cluster).ifPresent(OrphanedPostmaster::stop);
            if (!Files.exists(cluster)) {
                create(cluster, dataDirectory, binaries, passwordFile);
            }
            var postgres = run(cluster, dataDirectory, binaries, passwordFile);
            return new EmbeddedDatabase(postgres, lock, passwordFile.password());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new DatabaseUnavailable(
                    "The embedded PostgreSQL in " + dataDirectory
                            + " did not start (see postgres/log there); with DATABASE_URL you can use another one.",
                    e);
        }
    }

    /** Made aside and then renamed: a cluster is there as a whole or not at all, wherever we are interrupted. */
    private static void create(Path cluster, Path dataDirectory, Path binaries, PasswordFile passwordFile)
            throws IOException {
        var unfinished = dataDirectory.resolve("postgres.new");
        OrphanedPostmaster.of(unfinished).ifPresent(OrphanedPostmaster::stop);
        FileSystemUtils.deleteRecursively(unfinished);
        run(unfinished, dataDirectory, binaries, passwordFile).close();
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres run(Path cluster, Path dataDirectory, Path binaries, PasswordFile passwordFile)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setPort(ServerPort.of(dataDirectory))
                .setConnectConfig("password", passwordFile.password())
                // What zonky calls locale are initdb's options; the last of two wins, so this ends its "trust".
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.path().toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_filename", "postgresql-%a.log")
                .setServerConfig("log_truncate_on_rotation", "on")
                .start();
    }

    private static void removeHalfUnpacked(Path binaries) throws IOException {
        if (!Files.exists(binaries)) {
            return;
        }
        try (var versions = Files.list(binaries)) {
            for (var version : versions.toList()) {
                if (!Files.exists(version.resolve(".exists"))) {
                    FileSystemUtils.deleteRecursively(version);
                }
            }
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort());
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    @Override
    public String toString() {
        return getJdbcUrl();
    }
}
