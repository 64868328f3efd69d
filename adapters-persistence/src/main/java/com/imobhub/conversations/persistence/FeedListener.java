package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.live.LiveFeed;
import com.imobhub.shared.application.Worker;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Hears from the database, on whichever node it happened, that the feed has grown. */
@Component
class FeedListener extends Worker {

    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final LiveFeed liveFeed;
    private volatile @Nullable Connection connection;

    FeedListener(DataSource dataSource, LiveFeed liveFeed) {
        super(1);
        this.dataSource = dataSource;
        this.liveFeed = liveFeed;
    }

    @Override
    public synchronized void start() {
        liveFeed.open();
        super.start();
    }

    @Override
    protected void work() {
        try {
            listen();
        } catch (SQLException lost) {
            if (isRunning()) {
                throw new IllegalStateException("lost the connection that hears of live events", lost);
            }
        }
    }

    private void listen() throws SQLException {
        try (var listening = dataSource.getConnection()) {
            connection = listening;
            try (var statement = listening.createStatement()) {
                statement.execute("listen " + JdbcFeed.SIGNAL);
            }
            var notifications = listening.unwrap(PGConnection.class);
            liveFeed.catchUp();
            while (isRunning()) {
                notifications.getNotifications((int) LOOK_ANYWAY.toMillis());
                liveFeed.catchUp();
            }
        } finally {
            connection = null;
        }
    }

    @Override
    protected void wake() {
        liveFeed.close();
        var listening = connection;
        if (listening != null) {
            try {
                listening.abort(Runnable::run);
            } catch (SQLException closed) {
                DataSourceUtils.releaseConnection(listening, dataSource);
            }
        }
    }
}
