package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Message message, Conversation conversation) {
        jdbc.sql("""
                        insert into outgoing (message_id, conversation_id, channel_id, client_id, state, due_at)
                        values (:message, :conversation, :channel, :clientId, 'queued', :dueAt)
                        """)
                .param("message", message.id().value())
                .param("conversation", conversation.id().value())
                .param("channel", conversation.channel().value())
                .param("clientId", requireNonNull(message.clientId()))
                .param("dueAt", Timestamp.from(message.at()))
                .update();
    }

    @Override
    public List<Outgoing> claim(int most, Instant now) {
        return jdbc.sql("""
                        with due as (
                            select o.message_id from outgoing o join channel ch on ch.id = o.channel_id
                            where o.state = 'queued' and o.due_at <= :now and ch.trouble_since is null
                                and not exists (
                                    select from outgoing earlier
                                    where earlier.conversation_id = o.conversation_id and earlier.state <> 'settled'
                                        and earlier.message_id < o.message_id)
                            order by o.message_id
                            limit :most
                            for update of o skip locked),
                        claimed as (
                            update outgoing o set state = 'sending', claimed_at = :now from due
                            where o.message_id = due.message_id
                            returning o.*),
                        moved as (
                            update message m set status = 'sending', status_at = :now from claimed
                            where m.id = claimed.message_id and m.status = 'queued')
                        select claimed.attempts, ch.kind, c.channel_id, c.address_kind, c.address,
                        """ + MessageRows.COLUMNS + """
                        from claimed
                        join message m on m.id = claimed.message_id
                        join conversation c on c.id = claimed.conversation_id
                        join channel ch on ch.id = claimed.channel_id
                        order by m.id
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> outgoing(row))
                .list();
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        var message = MessageRows.message(row);
        return new Outgoing(
                message.id(),
                message.conversation(),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                ChannelKind.valueOf(row.getString("kind")),
                Addresses.of(row.getString("address_kind"), row.getString("address")),
                message.content(),
                row.getInt("attempts"));
    }

    @Override
    public void retry(MessageId message, Instant at) {
        jdbc.sql("""
                        update outgoing set state = 'queued', attempts = attempts + 1, due_at = :at
                        where message_id = :message and state = 'sending'
                        """)
                .param("message", message.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void settle(Collection<MessageId> messages) {
        jdbc.sql("update outgoing set state = 'settled' where message_id = any(:ids::uuid[]) and state <> 'settled'")
                .param("ids", column(messages, MessageId::value))
                .update();
    }

    @Override
    public List<MessageId> lost(Instant since) {
        return jdbc.sql("select message_id from outgoing where state = 'sending' and claimed_at < :since")
                .param("since", Timestamp.from(since))
                .query((row, number) -> new MessageId(row.getObject("message_id", UUID.class)))
                .list();
    }

    @Override
    public void readdress(ConversationId conversation, Address address) {
        jdbc.sql("update conversation set address_kind = :kind, address = :address where id = :id")
                .param("kind", Addresses.kind(address))
                .param("address", address.value())
                .param("id", conversation.value())
                .update();
    }
}
