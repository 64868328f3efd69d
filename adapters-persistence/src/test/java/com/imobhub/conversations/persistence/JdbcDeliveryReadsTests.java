package com.imobhub.conversations.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.DeliveryReadsContract;
import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.receiving.Deliveries;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcDeliveryReadsTests implements DeliveryReadsContract {

    private final DeliveryReads reads;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;
    private final CountedStatements counted;

    @Autowired
    JdbcDeliveryReadsTests(DeliveryReads reads, Deliveries deliveries, JdbcClient jdbc, DataSource database) {
        this.reads = reads;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
        counted = new CountedStatements(database);
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate delivery cascade").update();
    }

    @Override
    public DeliveryReads reads() {
        return reads;
    }

    @Override
    public Deliveries deliveries() {
        return deliveries;
    }

    @Test
    void eachLookIsOneStatement() {
        var reading = new JdbcDeliveryReads(JdbcClient.create(counted));
        eachStateCanBeAskedFor();

        reading.list(ANY, null, 50);
        assertThat(counted.sinceLastAsked()).isEqualTo(1);
        reading.summary(Instant.EPOCH);
        assertThat(counted.sinceLastAsked()).isEqualTo(1);
    }
}
