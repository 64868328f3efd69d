package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelCapabilities.Pace;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Throttle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast each number may send. Whoever takes messages of a number holds its row, so its pace is the same on all nodes. */
@Component
class PaceRows {

    /** Of a {@code channel ch}: nobody paused it, and nothing the provider told does. */
    static final String WORKS = """
            ch.trouble_since is null and not exists (
                select from channel_fact f
                where f.channel_id = ch.id and f.pauses and (f.until is null or f.until > :now))
            """;

    /** A number without a row of its own is as free as a new one. */
    private static final String COLUMNS = """
            ch.id as channel_id, ch.kind, coalesce(p.next_free, 'epoch') as next_free,
            coalesce(p.slowed_until, 'epoch') as slowed_until, coalesce(p.slowness, 1) as slowness,
            coalesce(p.shared, false) as shared
            """;

    private final JdbcClient jdbc;
    private final int perSecond;

    /** @param perSecond how much the provider allows each number, 0 for what it allows everybody */
    PaceRows(JdbcClient jdbc, @Value("${imobhub.sending.per-second:0}") int perSecond) {
        this.jdbc = jdbc;
        this.perSecond = perSecond;
    }

    /**
     * A number that has something to send.
     *
     * @param due when the first of it is due, whatever the number's own pace
     */
    record Meter(
            ChannelId channel,
            Pace pace,
            Throttle throttle,
            @Nullable Instant due) {

        int free(Instant now) {
            return throttle.free(pace, now);
        }

        Optional<Instant> next(Instant now) {
            var free = throttle.freeAt(pace, now);
            return Optional.ofNullable(due).map(it -> it.isAfter(free) ? it : free);
        }

        Meter taking(int messages, Instant now) {
            return new Meter(channel, pace, throttle.taking(messages, pace, now), due);
        }
    }

    /** The numbers that have something due, except those that somebody else takes messages of at this moment. */
    List<Meter> lock(Instant now) {
        jdbc.sql("""
                        insert into channel_pace (channel_id)
                        select distinct o.channel_id from outgoing o
                        where o.state = 'queued'
                            and not exists (select from channel_pace p where p.channel_id = o.channel_id)
                        on conflict (channel_id) do nothing
                        """).update();
        return jdbc.sql("select " + COLUMNS + ", null::timestamptz as due" + """
                         from channel_pace p join channel ch on ch.id = p.channel_id
                        where exists (
                            select from outgoing o
                            where o.channel_id = p.channel_id and o.state = 'queued' and o.due_at <= :now) and
                        """ + WORKS
                        + "order by p.channel_id for update of p skip locked")
                .param("now", Timestamp.from(now))
                .query((row, number) -> meter(row))
                .list();
    }

    /** Every number that has something to send, and when. */
    List<Meter> waiting(Instant now) {
        return jdbc.sql("select " + COLUMNS + """
                        , min(greatest(o.due_at, pair.free_at)) as due
                        from outgoing o
                        join channel ch on ch.id = o.channel_id
                        left join channel_pace p on p.channel_id = o.channel_id
                        left join pair_pace pair on pair.conversation_id = o.conversation_id
                        where o.state = 'queued' and not exists (
                            select from outgoing earlier
                            where earlier.conversation_id = o.conversation_id and earlier.state <> 'settled'
                                and earlier.message_id < o.message_id) and
                        """ + WORKS + "group by ch.id, p.channel_id")
                .param("now", Timestamp.from(now))
                .query((row, number) -> meter(row))
                .list();
    }

    private Meter meter(ResultSet row) throws SQLException {
        var pace = ChannelKind.valueOf(row.getString("kind")).capabilities().pace();
        var due = row.getTimestamp("due");
        return new Meter(
                new ChannelId(row.getObject("channel_id", UUID.class)),
                perSecond > 0 ? pace.at(perSecond) : pace,
                throttle(row),
                due == null ? null : due.toInstant());
    }

    private static Throttle throttle(ResultSet row) throws SQLException {
        return new Throttle(
                row.getTimestamp("next_free").toInstant(),
                row.getTimestamp("slowed_until").toInstant(),
                row.getInt("slowness"),
                row.getBoolean("shared"));
    }

    /** What was taken of each, under its lock. */
    void save(Collection<Meter> meters) {
        jdbc.sql("""
                        update channel_pace p set next_free = taken.next_free
                        from unnest(:channels::uuid[], :nexts::timestamptz[]) as taken (channel_id, next_free)
                        where p.channel_id = taken.channel_id
                        """)
                .param("channels", column(meters, meter -> meter.channel().value()))
                .param("nexts", column(meters, meter -> meter.throttle().nextFree()))
                .update();
    }

    void hold(ChannelId channel, Again.Reach reach, Instant until, Instant now) {
        jdbc.sql("""
                        select other.id from channel ch join channel other on other.id = ch.id
                            or :reach in ('ACCOUNT', 'APP') and other.kind = ch.kind
                                and (:reach = 'APP' or other.account = ch.account)
                        where ch.id = :channel order by other.id
                        """)
                .param("reach", reach.name())
                .param("channel", channel.value())
                .query((row, number) -> new ChannelId(row.getObject("id", UUID.class)))
                .list()
                .forEach(each -> hold(each, until, now));
    }

    private void hold(ChannelId channel, Instant until, Instant now) {
        jdbc.sql("insert into channel_pace (channel_id) values (:channel) on conflict (channel_id) do nothing")
                .param("channel", channel.value())
                .update();
        var known = jdbc.sql(
                        "select next_free, slowed_until, slowness, shared from channel_pace where channel_id = :channel for update")
                .param("channel", channel.value())
                .query((row, number) -> throttle(row))
                .single();
        var held = known.held(until, now);
        jdbc.sql("""
                        update channel_pace set next_free = :next, slowed_until = :slowedUntil, slowness = :slowness
                        where channel_id = :channel
                        """)
                .param("next", Timestamp.from(held.nextFree()))
                .param("slowedUntil", Timestamp.from(held.slowedUntil()))
                .param("slowness", held.slowness())
                .param("channel", channel.value())
                .update();
    }

    /** Asks first: this is said again and again, and changes something once. */
    void share(Collection<ChannelId> channels) {
        jdbc.sql("""
                        insert into channel_pace (channel_id, shared)
                        select told.id, true from unnest(:channels::uuid[]) as told (id)
                        where not exists (select from channel_pace p where p.channel_id = told.id and p.shared)
                        order by told.id
                        on conflict (channel_id) do update set shared = true
                        """).param("channels", column(channels, ChannelId::value)).update();
    }
}
