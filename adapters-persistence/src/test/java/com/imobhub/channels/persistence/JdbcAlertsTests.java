package com.imobhub.channels.persistence;

import com.imobhub.channels.application.AlertsContract;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.conversations.persistence.DeskPersistenceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DeskPersistenceTest
class JdbcAlertsTests implements AlertsContract {

    private final Alerts alerts;
    private final JdbcClient jdbc;

    @Autowired
    JdbcAlertsTests(Alerts alerts, JdbcClient jdbc) {
        this.alerts = alerts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate channel_alert").update();
    }

    @Override
    public Alerts alerts() {
        return alerts;
    }
}
