package com.imobhub.channels.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.Health;
import com.imobhub.channels.domain.HealthRecords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHealthRecords implements HealthRecords {

    private final JdbcClient jdbc;

    JdbcHealthRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(Collection<Told> told) {
        var newest = newestInOrder(told);
        if (newest.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into channel_fact as known (channel_id, aspect, about, value, detail, until, pauses, at)
                        select * from unnest(:channels::uuid[], :aspects::text[], :abouts::text[], :values::text[],
                            :details::text[], :untils::timestamptz[], :pauses::boolean[], :ats::timestamptz[])
                        on conflict (channel_id, aspect, about) do update
                            set value = excluded.value, detail = excluded.detail, until = excluded.until,
                                pauses = excluded.pauses, at = excluded.at
                            where (excluded.at, excluded.value collate "C", coalesce(excluded.detail, '') collate "C")
                                > (known.at, known.value collate "C", coalesce(known.detail, '') collate "C")
                        """)
                .param("channels", column(newest, it -> it.channel().value()))
                .param("aspects", column(newest, it -> it.fact().aspect()))
                .param("abouts", column(newest, it -> it.fact().about()))
                .param("values", column(newest, it -> it.fact().value()))
                .param("details", column(newest, it -> it.fact().detail()))
                .param("untils", column(newest, it -> it.fact().until()))
                .param("pauses", column(newest, it -> it.fact().pauses()))
                .param("ats", column(newest, it -> it.fact().at()))
                .update();
    }

    /** One per row, and rows in the order in which everybody locks them. */
    private static List<Told> newestInOrder(Collection<Told> told) {
        var newest = new HashMap<Row, Fact>();
        told.forEach(it -> newest.merge(new Row(it.channel(), it.fact().subject()), it.fact(), Fact::newest));
        return newest.entrySet().stream()
                .map(entry -> new Told(entry.getKey().channel(), entry.getValue()))
                .sorted(Comparator.<Told, UUID>comparing(it -> it.channel().value())
                        .thenComparing(it -> it.fact().aspect())
                        .thenComparing(it -> it.fact().about()))
                .toList();
    }

    private record Row(ChannelId channel, Fact.Subject subject) {}

    @Override
    public void overrule(ChannelId channel) {
        jdbc.sql("update channel_fact set pauses = false where channel_id = :channel and pauses")
                .param("channel", channel.value())
                .update();
    }

    /** The health of these channels; of those nothing was told about there is none. */
    Map<UUID, Health> of(Collection<UUID> channels) {
        return jdbc
                .sql("select * from channel_fact where channel_id = any(:channels::uuid[])")
                .param("channels", column(channels, channel -> channel))
                .query((row, number) -> Map.entry(row.getObject("channel_id", UUID.class), fact(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> Health.UNTOLD.with(entry.getValue())));
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                Aspect.valueOf(row.getString("aspect")),
                row.getString("about"),
                row.getString("value"),
                row.getString("detail"),
                instant(row, "until"),
                row.getBoolean("pauses"),
                row.getTimestamp("at").toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
