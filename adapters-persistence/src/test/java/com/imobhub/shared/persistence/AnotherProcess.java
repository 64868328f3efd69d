package com.imobhub.shared.persistence;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A Java process of its own that runs the embedded database, writes a row and waits to be killed. */
record AnotherProcess(Process process, int port) {

    private static final String READY = "ready on port ";

    static AnotherProcess startOn(Path directory, Path binaries) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        directory.toString(),
                        binaries.toString())
                .redirectErrorStream(true)
                .start();
        var port = process.inputReader()
                .lines()
                .filter(line -> line.startsWith(READY))
                .findFirst()
                .map(line -> Integer.valueOf(line.substring(READY.length())))
                .orElseThrow(() -> new IllegalStateException("the other process ended"));
        return new AnotherProcess(process, port);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(arguments[0]), Path.of(arguments[1]));
        execute(database, "insert into note values ('another')");
        System.out.println(READY + database.postgres().getPort());
        Thread.currentThread().join();
    }

    static void execute(EmbeddedDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
