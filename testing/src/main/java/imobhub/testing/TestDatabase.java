package imobhub.testing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives every Spring context of a test its own empty database, all of them on one PostgreSQL server per JVM. Being on
 * the class path is enough: no test knows about it. {@code -Dtest.db=docker|embedded|auto} chooses the server; by
 * default it is Testcontainers' where a Docker engine answers and the embedded one otherwise.
 */
@AutoConfiguration(
        before = DataSourceAutoConfiguration.class,
        beforeName = "com.imobhub.shared.persistence.DatabaseAutoConfiguration")
class TestDatabase {

    @Bean
    DatabaseConnection testDatabaseConnection() {
        return PostgresServer.ofThisJvm().newDatabase();
    }
}
