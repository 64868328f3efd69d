package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.live.Feed;
import com.imobhub.conversations.application.live.LiveFeed;
import com.imobhub.conversations.application.live.LiveFeeds;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The adapters and tables of channels and conversations on a real database, beside the table of people they show. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeskPersistenceTest.Slice.class,
        properties = {
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.datasource.hikari.maximum-pool-size=20",
            "imobhub.secrets-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
public @interface DeskPersistenceTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "com.imobhub.channels.persistence")
    @ComponentScan({"com.imobhub.channels.persistence", "com.imobhub.conversations.persistence"})
    class Slice {

        /** One history per context, as Modulith keeps them. */
        @Bean
        FlywayMigrationStrategy contextByContext() {
            return flyway -> List.of("team", "channels", "conversations")
                    .forEach(context -> Flyway.configure()
                            .configuration(flyway.getConfiguration())
                            .locations("classpath:db/migration/" + context)
                            .table("flyway_history_" + context)
                            .baselineOnMigrate(true)
                            .baselineVersion("0")
                            .load()
                            .migrate());
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        LiveFeed liveFeed(Feed feed) {
            return LiveFeeds.over(feed);
        }

        @Bean
        HeardMerges heardMerges() {
            return new HeardMerges();
        }
    }
}
