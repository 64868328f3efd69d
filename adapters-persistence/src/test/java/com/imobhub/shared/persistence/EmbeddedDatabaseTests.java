package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    private static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasCommittedThroughRestartsAndKills() throws Exception {
        try (var first = EmbeddedDatabase.start(directory, BINARIES)) {
            execute(first, "create table note (text text)");
            execute(first, "insert into note values ('first')");
            assertThat(query(first, "show fsync")).isEqualTo("on");
            assertThat(query(first, "show synchronous_commit")).isEqualTo("on");
            assertThatExceptionOfType(SQLException.class)
                    .as("nobody gets in without the password")
                    .isThrownBy(() -> DriverManager.getConnection(first.getJdbcUrl(), first.getUsername(), "guess"));
        }

        var killed = AnotherProcess.startOn(directory, BINARIES);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedDatabase.start(directory, BINARIES))
                .withMessageStartingWith("Another ImobHub is running on the data directory " + directory);
        killed.kill();

        try (var recovered = EmbeddedDatabase.start(directory, BINARIES)) {
            assertThat(query(recovered, "select string_agg(text, ',' order by text) from note"))
                    .isEqualTo("another,first");
            assertThat(recovered.postgres().getPort()).isEqualTo(killed.port());
        }
        assertThat(OrphanedPostmaster.of(directory.resolve("postgres"))).isEmpty();
    }

    @Test
    void theRememberedPortIsTakenAgainUnlessItIsBusy() throws Exception {
        var port = ServerPort.of(directory);
        assertThat(ServerPort.of(directory)).isEqualTo(port);

        try (var busy = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(ServerPort.of(directory)).isNotEqualTo(busy.getLocalPort());
        }
    }

    @Test
    void thePasswordIsForItsOwnerOnly() throws Exception {
        var file = PasswordFile.in(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PasswordFile.in(directory).password()).hasSizeGreaterThan(30).isEqualTo(file.password());
    }

    private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        AnotherProcess.execute(database, sql);
    }

    private static String query(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
