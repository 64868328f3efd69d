package com.imobhub.channels.persistence;

import static java.util.stream.Collectors.toMap;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.Presence;
import com.imobhub.channels.domain.Presences;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPresences implements Presences {

    private final JdbcClient jdbc;

    JdbcPresences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<ChannelId, Presence> all() {
        return jdbc
                .sql("select id, read_receipts, typing_indicator from channel")
                .query((row, number) -> Map.entry(
                        new ChannelId(row.getObject("id", UUID.class)),
                        new Presence(row.getBoolean("read_receipts"), row.getBoolean("typing_indicator"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean change(ChannelId id, Presence presence) {
        return jdbc.sql("update channel set read_receipts = :receipts, typing_indicator = :typing where id = :id")
                        .param("receipts", presence.readReceipts())
                        .param("typing", presence.typing())
                        .param("id", id.value())
                        .update()
                > 0;
    }
}
