package com.imobhub.channels.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Alert;
import com.imobhub.channels.domain.Alerts;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAlerts implements Alerts {

    private static final int SHOWN = 200;

    private static final String INSERT = """
            insert into channel_alert as known (id, channel_id, account, topic, level, kind, about, words, until, at)
            select * from unnest(:ids::uuid[], :channels::uuid[], :accounts::text[], :topics::text[], :levels::text[],
                :kinds::text[], :abouts::text[], :words::text[], :untils::timestamptz[], :ats::timestamptz[])
            on conflict on constraint channel_alert_topic do update
                set id = excluded.id, level = excluded.level, kind = excluded.kind, about = excluded.about,
                    words = excluded.words, until = excluded.until, at = excluded.at,
                    dismissed_by = null, dismissed_at = null
            """;

    private final JdbcClient jdbc;

    JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void raise(Collection<Alert> alerts) {
        var newest =
                alerts.stream()
                        .collect(Collectors.toMap(Alert::subject, alert -> alert, Alert::newest))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(alert -> alert.subject().toString()))
                        .toList();
        if (!newest.isEmpty()) {
            insert(newest, """
                    where (excluded.at, excluded.kind collate "C", excluded.level collate "C",
                            coalesce(excluded.words, '') collate "C")
                        > (known.at, known.kind collate "C", known.level collate "C", coalesce(known.words, '') collate "C")
                    """);
        }
    }

    @Override
    public boolean raiseUnlessStanding(Alert alert) {
        return insert(List.of(alert), "where known.level = 'OVER'") > 0;
    }

    private int insert(List<Alert> alerts, String unless) {
        return jdbc.sql(INSERT + unless)
                .param("ids", column(alerts, Alert::id))
                .param(
                        "channels",
                        column(
                                alerts,
                                alert -> alert.channel() == null
                                        ? null
                                        : alert.channel().value()))
                .param("accounts", column(alerts, Alert::account))
                .param("topics", column(alerts, Alert::topic))
                .param("levels", column(alerts, Alert::level))
                .param("kinds", column(alerts, Alert::kind))
                .param("abouts", column(alerts, Alert::about))
                .param("words", column(alerts, Alert::words))
                .param("untils", column(alerts, Alert::until))
                .param("ats", column(alerts, Alert::at))
                .update();
    }

    @Override
    public List<Alert> end(Collection<ChannelId> channels, String topic, Instant now) {
        return jdbc.sql("""
                        update channel_alert set level = 'OVER', at = :now
                        where channel_id = any(:channels::uuid[]) and topic = :topic and level <> 'OVER'
                        returning *
                        """)
                .param("now", Timestamp.from(now))
                .param("channels", column(channels, ChannelId::value))
                .param("topic", topic)
                .query((row, number) -> alert(row))
                .list();
    }

    @Override
    public List<Alert> open(Instant now) {
        return jdbc.sql("""
                        select * from channel_alert
                        where level <> 'OVER' and dismissed_at is null and (until is null or until > :now)
                        order by array_position(array['CRITICAL', 'WARNING', 'INFO'], level), at desc, id
                        limit :shown
                        """)
                .param("now", Timestamp.from(now))
                .param("shown", SHOWN)
                .query((row, number) -> alert(row))
                .list();
    }

    @Override
    public Optional<Alert> dismiss(UUID id, MemberId by, Instant now) {
        return jdbc.sql("""
                        update channel_alert set dismissed_by = :by, dismissed_at = :now
                        where id = :id and level <> 'OVER' and dismissed_at is null
                        returning *
                        """)
                .param("id", id)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .query((row, number) -> alert(row))
                .optional();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        var channel = row.getObject("channel_id", UUID.class);
        return new Alert(
                row.getObject("id", UUID.class),
                channel == null ? null : new ChannelId(channel),
                row.getString("account"),
                row.getString("topic"),
                Alert.Level.valueOf(row.getString("level")),
                Alert.Kind.valueOf(row.getString("kind")),
                row.getString("about"),
                row.getString("words"),
                JdbcHealthRecords.instant(row, "until"),
                row.getTimestamp("at").toInstant());
    }
}
