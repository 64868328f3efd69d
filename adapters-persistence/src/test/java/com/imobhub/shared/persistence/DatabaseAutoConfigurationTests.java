package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DatabaseAutoConfigurationTests {

    private final ApplicationContextRunner spring = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(DatabaseAutoConfiguration.class))
            .withPropertyValues("imobhub.database-url=postgres://ana:s3cret@db.example/desk");

    @Test
    void theGivenDatabaseIsUsed() {
        spring.run(context ->
                assertThat(context).getBean(JdbcConnectionDetails.class).isInstanceOf(DatabaseUrl.class));
    }

    @Test
    void aDatabaseOfSomebodyElseWins() {
        spring.withBean(JdbcConnectionDetails.class, () -> DatabaseUrl.parse("jdbc:postgresql:theirs"))
                .run(context ->
                        assertThat(context).getBean(JdbcConnectionDetails.class).hasToString("jdbc:postgresql:theirs"));
    }
}
