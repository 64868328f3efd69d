package imobhub.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one PostgreSQL server of this JVM. It outlives every Spring context and ends with the JVM. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Engine engine;
    private final AtomicInteger databases = new AtomicInteger();
    private final Phaser inUse = new Phaser(1);

    private PostgresServer(Engine engine) {
        this.engine = engine;
    }

    static PostgresServer ofThisJvm() {
        return Holder.SERVER;
    }

    /** Creates an empty database and says how to reach it; closing it tells that nobody uses it any more. */
    DatabaseConnection newDatabase() {
        var name = "test_" + databases.incrementAndGet();
        try (var connection = DriverManager.getConnection(engine.url("postgres"), engine.user(), engine.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the test database " + name, e);
        }
        inUse.register();
        return new DatabaseConnection(engine.url(name), engine.user(), engine.password(), inUse::arriveAndDeregister);
    }

    /** Cached contexts close in shutdown hooks of their own, at the same time: they go first. */
    private void stopWhenUnused() {
        try {
            inUse.awaitAdvanceInterruptibly(inUse.arrive(), 20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            log.warn("Stopping PostgreSQL although a Spring context still uses it");
        }
        engine.stop();
    }

    private static final class Holder {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var server = new PostgresServer(Engine.choose(System.getProperty("test.db", "auto")));
            log.info("Tests use {}", server.engine.description());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stopWhenUnused, "test-postgres-stop"));
            return server;
        }
    }
}
