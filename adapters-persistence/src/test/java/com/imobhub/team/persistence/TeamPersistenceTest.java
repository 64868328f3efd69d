package com.imobhub.team.persistence;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The team's adapters and tables, and nothing else, on a real database. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TeamPersistenceTest.Slice.class,
        properties = {
            "spring.flyway.locations=classpath:db/migration/team",
            "spring.jpa.hibernate.ddl-auto=validate",
            "imobhub.password-strength=4"
        })
@interface TeamPersistenceTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan
    class Slice {}
}
