package com.imobhub.shared.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Connects to {@code DATABASE_URL} or, where none is given, to a PostgreSQL of our own in the data directory. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class DatabaseAutoConfiguration {

    @Bean
    JdbcConnectionDetails database(
            @Value("${imobhub.database-url:}") String url,
            @Value("${imobhub.data-dir:.imobhub}") Path dataDirectory,
            @Value("${imobhub.postgres.binaries:}") String binaries) {
        if (!url.isBlank()) {
            return DatabaseUrl.parse(url);
        }
        return EmbeddedDatabase.start(
                dataDirectory.toAbsolutePath().normalize(),
                binaries.isBlank() ? dataDirectory.resolve("postgres-binaries") : Path.of(binaries));
    }
}
