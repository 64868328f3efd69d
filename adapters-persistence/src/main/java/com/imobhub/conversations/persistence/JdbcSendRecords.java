package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.SendRecords;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSendRecords implements SendRecords {

    private final JdbcClient jdbc;

    JdbcSendRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Tally> tally(int most) {
        return jdbc.sql("""
                        select ch.id, count(*) filter (where last.status = 'failed') as failed, count(*) as finished
                        from channel ch
                        cross join lateral (
                            select m.status
                            from outgoing o join message m on m.id = o.message_id
                            where o.channel_id = ch.id and o.state = 'settled'
                            order by o.message_id desc
                            limit :most) last
                        group by ch.id
                        """)
                .param("most", most)
                .query((row, number) -> new Tally(
                        new ChannelId(row.getObject("id", UUID.class)), row.getInt("failed"), row.getInt("finished")))
                .list();
    }

    @Override
    public Optional<Refused> refused(MessageId message) {
        return jdbc.sql("""
                        select o.channel_id, m.failure_code, coalesce(m.failure_detail, m.failure_title, '') as words
                        from outgoing o join message m on m.id = o.message_id
                        where o.message_id = :message and m.status = 'failed'
                        """)
                .param("message", message.value())
                .query((row, number) -> new Refused(
                        new ChannelId(row.getObject("channel_id", UUID.class)),
                        row.getObject("failure_code", Integer.class),
                        row.getString("words")))
                .optional();
    }
}
