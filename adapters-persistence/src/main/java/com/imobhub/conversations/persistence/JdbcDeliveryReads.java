package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.deliveries.DeliveryReads;
import com.imobhub.conversations.application.deliveries.DeliveryRow;
import com.imobhub.conversations.application.deliveries.DeliveryState;
import com.imobhub.conversations.application.deliveries.DeliverySummary;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.shared.Ids;
import com.imobhub.shared.Page;
import com.imobhub.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The order of ids is the order of arrival, so the primary keys page; only what is open is ever searched by its reason. */
@Repository
class JdbcDeliveryReads implements DeliveryReads {

    private static final String COLUMNS =
            "d.id, d.source, d.received_at, length(d.body) as size, o.delivery_id is not null as open, o.attempts, o.due_at,";

    private static final String MENTIONS = "strpos(lower(o.reason), lower(:words)) > 0";
    private static final String IS_OR_MENTIONS =
            "d.id = any(array(select o.delivery_id from open_delivery o where " + MENTIONS + ") || :id::uuid)";

    private final JdbcClient jdbc;

    JdbcDeliveryReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<DeliveryRow> list(Filter filter, @Nullable String cursor, int limit) {
        var where = new Where();
        where.add(filter);
        if (cursor != null) {
            where.add((where.openOnly ? "o.delivery_id" : "d.id") + " < :cursor", "cursor", parse(cursor));
        }
        var rows = jdbc.sql("select " + COLUMNS + " left(o.reason, " + BRIEF + ") as reason from delivery d "
                        + (where.openOnly ? "join" : "left join") + " open_delivery o on o.delivery_id = d.id "
                        + where + " order by d.id desc limit :limit")
                .params(where.params)
                .param("limit", limit + 1)
                .query((row, number) -> row(row))
                .list();
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), rows.get(limit - 1).id().toString());
    }

    /** What the list is narrowed to. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final HashMap<String, Object> params = new HashMap<>();
        private boolean openOnly;

        void add(Filter filter) {
            switch (filter.state()) {
                case null -> {}
                case DONE -> conditions.add("o.delivery_id is null");
                case PENDING -> onlyOpen("o.due_at is not null");
                case KEPT -> onlyOpen("o.due_at is null");
            }
            if (filter.source() != null) {
                add("d.source = :source", "source", filter.source());
            }
            if (filter.words() != null) {
                addWords(filter.words());
            }
        }

        private void addWords(String words) {
            params.put("words", words);
            uuid(words).ifPresentOrElse(id -> add(IS_OR_MENTIONS, "id", id), () -> onlyOpen(MENTIONS));
        }

        private void onlyOpen(String condition) {
            openOnly = true;
            conditions.add(condition);
        }

        private void add(String condition, String name, Object value) {
            conditions.add(condition);
            params.put(name, value);
        }

        @Override
        public String toString() {
            return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
        }
    }

    private static UUID parse(String cursor) {
        return uuid(cursor)
                .orElseThrow(() -> Refusal.invalid("cursor", "This is not a cursor that a page gave as 'next'."));
    }

    /** An id in full; Java would also take shortened ones. */
    private static Optional<UUID> uuid(String text) {
        try {
            var id = UUID.fromString(text);
            return Optional.of(id).filter(it -> it.toString().equals(text.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Opened> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                         o.reason, d.body
                        from delivery d left join open_delivery o on o.delivery_id = d.id
                        where d.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> {
                    var opened = row(row);
                    return new Opened(
                            opened, new Delivery(id, opened.source(), opened.receivedAt(), row.getBytes("body")));
                })
                .optional();
    }

    @Override
    public DeliverySummary summary(Instant today) {
        return jdbc.sql("""
                        with recursive each_source as (
                            (select source from delivery order by source limit 1)
                            union all
                            select (select d.source from delivery d where d.source > s.source order by d.source limit 1)
                            from each_source s where s.source is not null)
                        select
                            (select count(*) from open_delivery where due_at is not null) as pending,
                            (select count(*) from open_delivery where due_at is null) as kept,
                            (select received_at from delivery where id = (
                                select delivery_id from open_delivery where due_at is not null
                                order by delivery_id limit 1)) as oldest_pending_at,
                            (select count(*) from delivery where id >= :today) as received_today,
                            (select array_agg(source order by source) from each_source where source is not null) as sources
                        """)
                .param("today", Ids.first(today))
                .query((row, number) -> new DeliverySummary(
                        row.getInt("pending"),
                        row.getInt("kept"),
                        instant(row, "oldest_pending_at"),
                        row.getInt("received_today"),
                        sources(row)))
                .single();
    }

    private static List<String> sources(ResultSet row) throws SQLException {
        var sources = row.getArray("sources");
        return sources == null ? List.of() : List.of((String[]) sources.getArray());
    }

    private static DeliveryRow row(ResultSet row) throws SQLException {
        var dueAt = instant(row, "due_at");
        return new DeliveryRow(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("size"),
                state(row.getBoolean("open"), dueAt),
                row.getInt("attempts"),
                dueAt,
                row.getString("reason"));
    }

    private static DeliveryState state(boolean open, @Nullable Instant dueAt) {
        if (!open) {
            return DeliveryState.DONE;
        }
        return dueAt == null ? DeliveryState.KEPT : DeliveryState.PENDING;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
