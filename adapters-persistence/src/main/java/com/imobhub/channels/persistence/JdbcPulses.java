package com.imobhub.channels.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Pulses;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPulses implements Pulses {

    private final JdbcClient jdbc;

    JdbcPulses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void save(Map<ChannelId, Pulse> pulses) {
        var rows = pulses.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .toList();
        jdbc.sql("""
                        insert into channel_pulse as known (channel_id, heard_at, error_code, error_words, error_at)
                        select * from unnest(:channels::uuid[], :heard::timestamptz[], :codes::integer[], :words::text[],
                            :errors::timestamptz[])
                        on conflict (channel_id) do update
                            set heard_at = greatest(known.heard_at, excluded.heard_at),
                                (error_code, error_words, error_at) = (
                                    select newest.code, newest.words, newest.at
                                    from (values (known.error_code, known.error_words, known.error_at),
                                        (excluded.error_code, excluded.error_words, excluded.error_at))
                                        as newest (code, words, at)
                                    order by newest.at desc nulls last
                                    limit 1)
                        """)
                .param("channels", column(rows, row -> row.getKey().value()))
                .param("heard", column(rows, row -> row.getValue().heardAt()))
                .param("codes", column(rows, row -> error(row.getValue(), Pulse.LastError::code)))
                .param("words", column(rows, row -> error(row.getValue(), Pulse.LastError::words)))
                .param("errors", column(rows, row -> error(row.getValue(), Pulse.LastError::at)))
                .update();
    }

    private static @Nullable Object error(Pulse pulse, Function<Pulse.LastError, Object> component) {
        return pulse.lastError() == null ? null : component.apply(pulse.lastError());
    }

    @Override
    public Map<ChannelId, Pulse> all() {
        var all = new HashMap<ChannelId, Pulse>();
        jdbc.sql("select * from channel_pulse").query(row -> {
            all.put(new ChannelId(row.getObject("channel_id", UUID.class)), pulse(row));
        });
        return all;
    }

    private static Pulse pulse(ResultSet row) throws SQLException {
        var errorAt = JdbcHealthRecords.instant(row, "error_at");
        var error = errorAt == null
                ? null
                : new Pulse.LastError(row.getInt("error_code"), row.getString("error_words"), errorAt);
        return new Pulse(JdbcHealthRecords.instant(row, "heard_at"), error);
    }
}
