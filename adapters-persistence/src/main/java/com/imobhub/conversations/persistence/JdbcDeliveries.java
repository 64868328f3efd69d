package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.application.receiving.Deliveries;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDeliveries implements Deliveries {

    /** Bytes after which a batch takes no further delivery. */
    private static final int FULL = 1_000_000;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcDeliveries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    @Transactional
    public void store(Collection<Delivery> deliveries) {
        batches.batchUpdate("""
                with stored as (insert into delivery (id, source, received_at, body) values (?, ?, ?, ?) returning id, received_at)
                insert into open_delivery (delivery_id, due_at) select id, received_at from stored
                """, deliveries, deliveries.size(), (statement, delivery) -> {
            statement.setObject(1, delivery.id());
            statement.setString(2, delivery.source());
            statement.setTimestamp(3, Timestamp.from(delivery.receivedAt()));
            statement.setBytes(4, delivery.body());
        });
    }

    @Override
    public List<Delivery> claim(int most) {
        return jdbc.sql("""
                        with due as materialized (
                            select delivery_id from open_delivery
                            where due_at <= now()
                            order by delivery_id
                            limit :most
                            for update skip locked),
                        measured as (
                            select d.id, d.source, d.received_at, d.body,
                                sum(length(d.body)) over (order by d.id) - length(d.body) as before
                            from due join delivery d on d.id = due.delivery_id)
                        select id, source, received_at, body from measured where before < :full order by id
                        """)
                .param("most", most)
                .param("full", FULL)
                .query((row, number) -> new Delivery(
                        row.getObject("id", UUID.class),
                        row.getString("source"),
                        row.getTimestamp("received_at").toInstant(),
                        row.getBytes("body")))
                .list();
    }

    @Override
    public void finish(Collection<UUID> ids) {
        jdbc.sql("delete from open_delivery where delivery_id = any(:ids::uuid[])")
                .param("ids", column(ids, id -> id))
                .update();
    }

    @Override
    public void keep(UUID id, String reason) {
        jdbc.sql("update open_delivery set due_at = null, reason = :reason where delivery_id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    @Override
    public void postpone(UUID id, String reason, Instant until) {
        jdbc.sql("""
                        update open_delivery set due_at = :until, reason = :reason, attempts = attempts + 1
                        where delivery_id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public int attempts(UUID id) {
        return jdbc.sql("select attempts from open_delivery where delivery_id = :id")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public int replay(String reason) {
        return jdbc.sql("""
                        update open_delivery set due_at = now(), attempts = 0
                        where due_at is null and strpos(lower(reason), lower(:reason)) > 0
                        """).param("reason", reason).update();
    }

    @Override
    public List<UUID> replayNext(String reason, @Nullable UUID after, int most) {
        return jdbc.sql("""
                        with kept as materialized (
                            select delivery_id from open_delivery
                            where due_at is null and delivery_id > :after and strpos(lower(reason), lower(:reason)) > 0
                            order by delivery_id
                            limit :most
                            for update),
                        replayed as (
                            update open_delivery o set due_at = now(), attempts = 0
                            from kept where o.delivery_id = kept.delivery_id)
                        select delivery_id from kept order by delivery_id
                        """)
                .param("reason", reason)
                .param("after", after == null ? BEFORE_ALL : after)
                .param("most", most)
                .query((row, number) -> row.getObject("delivery_id", UUID.class))
                .list();
    }

    /** Locks the delivery, so that it is not forgotten before its open row refers to it. */
    @Override
    public boolean replay(UUID id) {
        return jdbc.sql("""
                        with this as materialized (select id from delivery where id = :id for key share)
                        insert into open_delivery (delivery_id, due_at) select id, now() from this
                        on conflict (delivery_id) do update set due_at = now(), attempts = 0
                        """).param("id", id).update() > 0;
    }

    /** Two statements: the second one sees what was replayed before the first one had its locks. */
    @Override
    @Transactional
    public int forgetDone(Instant before, int most) {
        var done = jdbc.sql("""
                        select id from delivery d
                        where id < :bound and received_at < :before
                            and not exists (select from open_delivery o where o.delivery_id = d.id)
                        order by id
                        limit :most
                        for update skip locked
                        """)
                .param("bound", Ids.first(before))
                .param("before", Timestamp.from(before))
                .param("most", most)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return jdbc.sql("""
                        delete from delivery d where id = any(:ids::uuid[])
                            and not exists (select from open_delivery o where o.delivery_id = d.id)
                        """).param("ids", column(done, id -> id)).update();
    }
}
