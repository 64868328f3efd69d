package com.imobhub.shared.application;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, which says nothing about the work at hand, from work that fails. */
public final class DatabaseAway {

    /** Connection lost or refused; server stopping, starting or killed; thrown out because of a pause inside a transaction. */
    private static final List<String> STATES = List.of("08", "57P0", "25P03");

    /** How the pool calls a connection that it gave up while somebody worked with it; it tells no state. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    /** Whether a failure, or whatever caused it, means that there was no database to work with. */
    public static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isLost(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLost(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? CLOSED.equals(failure.getMessage())
                : STATES.stream().anyMatch(state::startsWith);
    }

    /**
     * Does something that must not be lost, again after growing pauses while the database is away or others are in the way.
     *
     * @param firstPause every further one is twice as long
     * @param times how often at most
     */
    public static void outlast(Duration firstPause, int times, Runnable work) {
        for (var time = 1; ; time++) {
            try {
                work.run();
                return;
            } catch (RuntimeException failed) {
                if (time == times || !isPassing(failed) || !pause(firstPause.multipliedBy(1L << (time - 1)))) {
                    throw failed;
                }
            }
        }
    }

    private static boolean isPassing(RuntimeException failed) {
        return is(failed) || failed instanceof TransientDataAccessException;
    }

    private static boolean pause(Duration length) {
        try {
            Thread.sleep(length);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
