package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.persistence.Side.bySide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.conversations.application.FeedContract;
import com.imobhub.conversations.application.live.Feed;
import com.imobhub.conversations.application.live.FeedEntry;
import com.imobhub.conversations.application.live.LiveFeeds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
@Timeout(60)
class JdbcFeedTests implements FeedContract {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 40;
    private static final Pattern NUMBER = Pattern.compile("\"status\":\"([^\"]+)\"");

    private final Feed feed;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    @Autowired
    JdbcFeedTests(Feed feed, TransactionOperations transactions, JdbcClient jdbc, DataSource dataSource) {
        this.feed = feed;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate feed").update();
    }

    @Override
    public Feed feed() {
        return feed;
    }

    @Override
    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    @Test
    void outsideATransactionNothingIsAppended() {
        assertThatThrownBy(() -> feed.append(List.of(FeedContract.change("lost"))))
                .hasMessageContaining("synchronization is not active");
    }

    @Test
    void whatIsRolledBackIsNeverSeen() {
        transactions.executeWithoutResult(status -> {
            feed.append(List.of(FeedContract.change("undone")));
            status.setRollbackOnly();
        });
        inTransaction(() -> feed.append(List.of(FeedContract.change("done"))));

        assertThat(feed.after(0, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.json()).contains("\"done\""));
    }

    @Test
    void aReaderSeesEveryCommittedChangeOnceAndInOrder() throws InterruptedException {
        var committed = new ConcurrentLinkedQueue<String>();
        var seen = new ArrayList<FeedEntry>();
        var working = new AtomicInteger(WRITERS);

        bySide(WRITERS + 1, i -> () -> {
            if (i == WRITERS) {
                readWhile(working, seen);
            } else {
                write(i, committed);
                working.decrementAndGet();
            }
            return true;
        });
        readRest(seen);

        assertThat(seen).extracting(FeedEntry::position).isSorted().doesNotHaveDuplicates();
        assertThat(seen.stream().map(it -> number(it.json()))).containsExactlyInAnyOrderElementsOf(committed);
        assertThat(seen).isEqualTo(feed.after(0, 100_000));
    }

    private void write(int writer, ConcurrentLinkedQueue<String> committed) {
        var random = new Random(writer);
        for (var i = 0; i < TRANSACTIONS; i++) {
            var first = writer + "-" + i + "-a";
            var second = writer + "-" + i + "-b";
            var undone = random.nextInt(7) == 0;
            transactions.executeWithoutResult(status -> {
                feed.append(List.of(FeedContract.change(first)));
                jdbc.sql("select pg_sleep(:seconds)")
                        .param("seconds", random.nextInt(4) / 1_000.0)
                        .query(row -> {});
                feed.append(List.of(FeedContract.change(second)));
                if (undone) {
                    status.setRollbackOnly();
                }
            });
            if (!undone) {
                committed.add(first);
                committed.add(second);
            }
        }
    }

    private void readWhile(AtomicInteger working, List<FeedEntry> seen) {
        while (working.get() > 0) {
            read(seen);
        }
    }

    private void readRest(List<FeedEntry> seen) {
        while (read(seen)) {}
    }

    private boolean read(List<FeedEntry> seen) {
        var entries = feed.after(seen.isEmpty() ? 0 : seen.getLast().position(), 50);
        seen.addAll(entries);
        return !entries.isEmpty();
    }

    private static String number(String json) {
        var matcher = NUMBER.matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void anotherNodeHearsOfAChangeAtOnce() throws InterruptedException {
        var elsewhere = LiveFeeds.over(feed);
        var listener = new FeedListener(dataSource, elsewhere);
        inTransaction(() -> feed.append(List.of(FeedContract.change("before"))));
        listener.start();
        try {
            for (var round = 0; round < 3; round++) {
                var start = elsewhere.head();
                inTransaction(() -> feed.append(List.of(FeedContract.change("news"))));

                assertThat(elsewhere.after(start, Duration.ofSeconds(4)))
                        .singleElement()
                        .satisfies(it -> assertThat(it.json()).contains("news"));
            }
        } finally {
            listener.stop();
        }
        assertThat(elsewhere.isClosed()).isTrue();
    }

    @Test
    void aListenerThatIsStartedAgainHearsAgain() throws InterruptedException {
        var elsewhere = LiveFeeds.over(feed);
        var listener = new FeedListener(dataSource, elsewhere);
        listener.start();
        listener.stop();
        listener.start();
        try {
            var start = elsewhere.head();
            inTransaction(() -> feed.append(List.of(FeedContract.change("news"))));

            assertThat(elsewhere.after(start, Duration.ofSeconds(4))).hasSize(1);
        } finally {
            listener.stop();
        }
    }
}
