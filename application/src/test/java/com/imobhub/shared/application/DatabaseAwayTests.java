package com.imobhub.shared.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseAwayTests {

    private static final Duration SOON = Duration.ofMillis(1);

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void withoutAConnectionItIsAway() {
        assertThat(DatabaseAway.is(new CannotCreateTransactionException("no connection")))
                .isTrue();
        assertThat(DatabaseAway.is(new DataAccessResourceFailureException("cut off")))
                .isTrue();
        assertThat(DatabaseAway.is(new IllegalStateException(new SQLTransientConnectionException("pool is empty"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "25P03"})
    void whatTheDriverSaysOfALostConnectionCountsHoweverDeepItLies(String state) {
        assertThat(DatabaseAway.is(new TransactionSystemException("commit", new SQLException("lost", state))))
                .isTrue();
    }

    @Test
    void aConnectionThatThePoolGaveUpIsLost() {
        assertThat(DatabaseAway.is(new IllegalStateException("rollback", new SQLException("Connection is closed"))))
                .isTrue();
    }

    @Test
    void workThatFailsIsAnotherMatter() {
        assertThat(DatabaseAway.is(new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(DatabaseAway.is(new IllegalStateException())).isFalse();
        assertThat(DatabaseAway.is(new SQLException("no state"))).isFalse();
    }

    @Test
    void workIsDoneOnceTheDatabaseIsBack() {
        DatabaseAway.outlast(SOON, 4, () -> fail(3, new CannotCreateTransactionException("away")));

        assertThat(tries).hasValue(4);
    }

    @Test
    void workIsDoneOnceOthersAreOutOfTheWay() {
        DatabaseAway.outlast(SOON, 2, () -> fail(1, new CannotAcquireLockException("deadlock")));

        assertThat(tries).hasValue(2);
    }

    @Test
    void inTheEndItGivesUp() {
        assertThatThrownBy(() ->
                        DatabaseAway.outlast(SOON, 3, () -> fail(3, new CannotCreateTransactionException("away"))))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(tries).hasValue(3);
    }

    @Test
    void workThatFailsIsNotRepeated() {
        assertThatThrownBy(() -> DatabaseAway.outlast(SOON, 3, () -> fail(1, new IllegalStateException())))
                .isInstanceOf(IllegalStateException.class);
        assertThat(tries).hasValue(1);
    }

    private void fail(int times, RuntimeException failure) {
        if (tries.incrementAndGet() <= times) {
            throw failure;
        }
    }
}
