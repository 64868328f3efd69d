package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Three nodes, each with the same job, on one database. */
@SpringBootTest(classes = ScheduledOnceTests.Database.class, properties = "spring.flyway.enabled=false")
class ScheduledOnceTests {

    private static final int NODES = 3;

    @Autowired
    DataSource database;

    private final AtomicInteger runs = new AtomicInteger();
    private final List<AnnotationConfigApplicationContext> nodes = new ArrayList<>();

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Database {}

    static class Job {

        private final AtomicInteger runs;

        Job(AtomicInteger runs) {
            this.runs = runs;
        }

        @SchedulerLock(name = "test.job", lockAtLeastFor = "PT1M", lockAtMostFor = "PT1M")
        void run() {
            runs.incrementAndGet();
        }
    }

    @BeforeEach
    void startNodes() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/shared")
                .load()
                .migrate();
        for (var i = 0; i < NODES; i++) {
            var node = new AnnotationConfigApplicationContext();
            node.registerBean(DataSource.class, () -> database);
            node.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
            node.registerBean(Job.class, () -> new Job(runs));
            node.register(ScheduledOnce.class);
            node.refresh();
            nodes.add(node);
        }
    }

    @AfterEach
    void stopNodes() {
        nodes.forEach(AnnotationConfigApplicationContext::close);
    }

    @Test
    void aJobThatIsDueOnEveryNodeRunsOnOneAndInTheNextPeriodAgain() throws Exception {
        runEverywhere();
        assertThat(runs).hasValue(1);

        runEverywhere();
        assertThat(runs).as("within the same period").hasValue(1);

        aPeriodPasses();
        runEverywhere();
        assertThat(runs).hasValue(2);
    }

    private void runEverywhere() throws Exception {
        try (var threads = Executors.newFixedThreadPool(NODES)) {
            for (var done : threads.invokeAll(nodes.stream().map(this::run).toList())) {
                done.get();
            }
        }
    }

    private Callable<Void> run(AnnotationConfigApplicationContext node) {
        return () -> {
            node.getBean(Job.class).run();
            return null;
        };
    }

    private void aPeriodPasses() {
        JdbcClient.create(database)
                .sql("update shedlock set lock_until = lock_until - interval '1 minute'")
                .update();
    }
}
