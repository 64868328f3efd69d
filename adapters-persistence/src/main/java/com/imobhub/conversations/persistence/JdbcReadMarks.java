package com.imobhub.conversations.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.gestures.ReadMarks;
import com.imobhub.conversations.domain.ProviderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcReadMarks implements ReadMarks {

    private final JdbcClient jdbc;

    JdbcReadMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Readable> newest(ConversationId conversation, int inboundSeen, Instant since) {
        return jdbc.sql("""
                        select m.conversation_id, m.id, m.at, p.channel_id, p.provider_id
                        from message m
                        join conversation c on c.id = m.conversation_id
                        join provider_message p on p.message_id = m.id and p.channel_id = c.channel_id
                        where m.conversation_id = coalesce((select into_id from merged_conversation where id = :id), :id)
                            and m.direction = 'inbound' and m.type <> 'system' and m.inbound_no <= :seen and m.at > :since
                        order by m.at desc, m.id desc
                        limit 1
                        """)
                .param("id", conversation.value())
                .param("seen", inboundSeen)
                .param("since", Timestamp.from(since))
                .query((row, number) -> readable(row))
                .optional();
    }

    private static Readable readable(ResultSet row) throws SQLException {
        return new Readable(
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                new MessageId(row.getObject("id", UUID.class)),
                new ProviderId(new ChannelId(row.getObject("channel_id", UUID.class)), row.getString("provider_id")),
                row.getTimestamp("at").toInstant());
    }

    @Override
    public boolean take(Readable message) {
        return jdbc.sql("""
                                insert into read_mark (conversation_id, message_id, at) values (:conversation, :message, :at)
                                on conflict (conversation_id) do update
                                    set message_id = excluded.message_id, at = excluded.at
                                    where (read_mark.at, read_mark.message_id) < (excluded.at, excluded.message_id)
                                """)
                        .param("conversation", message.conversation().value())
                        .param("message", message.message().value())
                        .param("at", Timestamp.from(message.at()))
                        .update()
                > 0;
    }
}
