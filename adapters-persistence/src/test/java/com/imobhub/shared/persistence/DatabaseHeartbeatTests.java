package com.imobhub.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class DatabaseHeartbeatTests {

    @Test
    void aDatabaseThatDoesNotAnswerIsNotAlive() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setServerNames(new String[] {"127.0.0.1"});
        nowhere.setPortNumbers(new int[] {1});

        assertThat(new DatabaseHeartbeat(nowhere).alive()).isFalse();
    }
}
