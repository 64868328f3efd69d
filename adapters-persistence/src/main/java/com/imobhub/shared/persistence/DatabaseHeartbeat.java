package com.imobhub.shared.persistence;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.imobhub.shared.application.Heartbeat;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

@Component
class DatabaseHeartbeat implements Heartbeat {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    DatabaseHeartbeat(DataSource database) {
        this.database = database;
    }

    /** On a thread of its own: an exhausted pool makes callers wait longer than anybody who asks for health would. */
    @Override
    public boolean alive() {
        return new CompletableFuture<Boolean>()
                .completeAsync(this::answers, Thread::startVirtualThread)
                .completeOnTimeout(false, PATIENCE_SECONDS, SECONDS)
                .join();
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
