package com.imobhub.shared.persistence;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Migrates over connections of its own: building an index may take longer than any request may wait for an answer. */
@Component
class PatientMigrations implements FlywayConfigurationCustomizer {

    private final JdbcConnectionDetails database;

    PatientMigrations(JdbcConnectionDetails database) {
        this.database = database;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
