package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.live.LiveFeed;
import com.imobhub.shared.application.Worker;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.stereotype.Component;

/** Hears from the database, on whichever node it happened, that the feed has grown. */
@Component
class FeedListener extends Worker {

    /** A notification ends the wait at once; this is how long a stop may have to wait. */
    private static final int TURN_MILLIS = 250;

    /** After so many turns without a word it looks all the same. */
    private static final int LOOK_ANYWAY = 20;

    private final DataSource dataSource;
    private final LiveFeed liveFeed;

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
        try (var listening = dataSource.getConnection();
                var statement = listening.createStatement()) {
            statement.execute("listen " + JdbcFeed.SIGNAL);
            liveFeed.catchUp();
            var notifications = listening.unwrap(PGConnection.class);
            for (var silent = 0; isRunning(); silent++) {
                var heard = notifications.getNotifications(TURN_MILLIS);
                if (silent == LOOK_ANYWAY) {
                    // Silence and a connection that is dead without knowing it look the same.
                    statement.execute("select 1");
                }
                if (heard != null && heard.length > 0 || silent == LOOK_ANYWAY) {
                    silent = 0;
                    liveFeed.catchUp();
                }
            }
            statement.execute("unlisten " + JdbcFeed.SIGNAL);
        }
    }

    @Override
    protected void wake() {
        liveFeed.close();
    }
}
