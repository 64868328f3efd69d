package imobhub.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The one PostgreSQL server of this JVM. It outlives every Spring context and ends with the JVM. */
final class PostgresServer {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);

    private final Engine engine;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Engine engine) {
        this.engine = engine;
    }

    static PostgresServer ofThisJvm() {
        return Holder.SERVER;
    }

    /** Creates an empty database and says how to reach it. */
    JdbcConnectionDetails newDatabase() {
        var name = "test_" + databases.incrementAndGet();
        try (var connection = DriverManager.getConnection(engine.url("postgres"), engine.user(), engine.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the test database " + name, e);
        }
        return new Connection(engine.url(name), engine.user(), engine.password());
    }

    private record Connection(String url, String user, String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }
    }

    private static final class Holder {

        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            var engine = Engine.choose(System.getProperty("test.db", "auto"));
            log.info("Tests use {}", engine.description());
            SpringApplication.getShutdownHandlers().add(engine::stop);
            return new PostgresServer(engine);
        }
    }
}
