package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.Feed;
import com.imobhub.conversations.application.live.FeedEntry;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The feed as a table. A sequence alone would hand out 7 before 6 is committed, and a reader would miss 6. So positions are
 * taken right before commit, under a lock that every writer holds until its commit is visible: the order of positions is
 * the order of commits. The lock is held for one insert and the commit itself.
 */
@Repository
class JdbcFeed implements Feed {

    /** The channel of {@code LISTEN}. */
    static final String SIGNAL = "imobhub_feed";

    /** Names the lock; any number does that nothing else uses. */
    private static final long LOCK = 0x1_0B_0F_EEDL;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcFeed(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void append(Collection<? extends Change> changes) {
        if (!changes.isEmpty()) {
            pending().addAll(changes);
        }
    }

    private List<Change> pending() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof BeforeCommit mine && mine.owner() == this) {
                return mine.pending();
            }
        }
        var fresh = new BeforeCommit(this, new ArrayList<>());
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.pending();
    }

    private record BeforeCommit(JdbcFeed owner, List<Change> pending) implements TransactionSynchronization, Ordered {

        @Override
        public void beforeCommit(boolean readOnly) {
            owner.write(pending);
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private void write(List<Change> changes) {
        var rows = changes.stream()
                .map(change -> new Row(change.name(), change.audience(), json.writeValueAsString(change)))
                .toList();
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
        jdbc.sql("""
                        with added as (
                            insert into feed (position, name, member_id, data)
                            select nextval('feed_position'), name, member_id, data
                            from unnest(:names::text[], :members::uuid[], :data::text[])
                                with ordinality as change (name, member_id, data, number)
                            order by number)
                        select pg_notify(:signal, '')
                        """)
                .param("names", column(rows, Row::name))
                .param(
                        "members",
                        column(
                                rows,
                                row -> row.audience() == null
                                        ? null
                                        : row.audience().value()))
                .param("data", column(rows, Row::data))
                .param("signal", SIGNAL)
                .query(row -> {});
    }

    private record Row(String name, @Nullable MemberId audience, String data) {}

    @Override
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from feed")
                .query(Long.class)
                .single();
    }

    @Override
    public long tail() {
        return jdbc.sql("select coalesce(min(position) - 1, 0) from feed")
                .query(Long.class)
                .single();
    }

    @Override
    public List<FeedEntry> after(long position, int limit) {
        return jdbc.sql("""
                        select position, name, member_id, data from feed
                        where position > :position
                        order by position
                        limit :limit
                        """)
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        var member = row.getObject("member_id", UUID.class);
        return new FeedEntry(
                row.getLong("position"),
                row.getString("name"),
                member == null ? null : new MemberId(member),
                row.getString("data"));
    }

    @Override
    public void forget(Duration age) {
        jdbc.sql("""
                        delete from feed where at < now() - make_interval(secs => :seconds)
                            and position < (select max(position) from feed)
                        """).param("seconds", age.toSeconds()).update();
    }
}
