package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.ProviderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessages implements Messages {

    private final JdbcClient jdbc;

    JdbcMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ProviderId> claim(Collection<Claim> claims) {
        return new HashSet<>(jdbc.sql("""
                                insert into provider_message (channel_id, provider_id, message_id)
                                select * from unnest(:channels::uuid[], :names::text[], :messages::uuid[])
                                    as claim (channel_id, provider_id, message_id)
                                order by channel_id, provider_id collate "C"
                                on conflict (channel_id, provider_id) do nothing
                                returning channel_id, provider_id
                                """)
                .param("channels", column(claims, claim -> claim.id().channel().value()))
                .param("names", column(claims, claim -> claim.id().value()))
                .param("messages", column(claims, claim -> claim.message().value()))
                .query((row, number) -> providerId(row))
                .list());
    }

    @Override
    public void add(Collection<Message> messages) {
        jdbc.sql("""
                        insert into message (conversation_id, at, id, direction, type, text, status, status_at, author_kind,
                            author_id, author_name, inbound_no, client_id)
                        select conversation_id, at, id, direction, type, text, status, at, author_kind, author_id, author_name,
                            inbound_no, client_id
                        from unnest(:conversations::uuid[], :ats::timestamptz[], :ids::uuid[], :directions::text[],
                                :types::text[], :texts::text[], :statuses::text[], :authorKinds::text[], :authorIds::uuid[],
                                :authorNames::text[], :inboundNos::integer[], :clientIds::uuid[])
                            as added (conversation_id, at, id, direction, type, text, status, author_kind, author_id,
                                author_name, inbound_no, client_id)
                        """)
                .param(
                        "conversations",
                        column(messages, message -> message.conversation().value()))
                .param("ats", column(messages, Message::at))
                .param("ids", column(messages, message -> message.id().value()))
                .param("directions", column(messages, message -> word(message.direction())))
                .param("types", column(messages, message -> MessageRows.type(message.content())))
                .param("texts", column(messages, message -> MessageRows.text(message.content())))
                .param("statuses", column(messages, message -> message.status().word()))
                .param("authorKinds", column(messages, message -> MessageRows.authorKind(message.author())))
                .param("authorIds", column(messages, message -> MessageRows.authorId(message.author())))
                .param("authorNames", column(messages, message -> MessageRows.authorName(message.author())))
                .param("inboundNos", column(messages, Message::inboundNo))
                .param("clientIds", column(messages, Message::clientId))
                .update();
    }

    @Override
    public Map<ProviderId, MessageId> identify(Collection<ProviderId> ids) {
        var found = new HashMap<ProviderId, MessageId>();
        jdbc.sql("""
                        select channel_id, provider_id, message_id from provider_message
                        where (channel_id, provider_id) in (select * from unnest(:channels::uuid[], :names::text[]))
                        """)
                .param("channels", column(ids, id -> id.channel().value()))
                .param("names", column(ids, ProviderId::value))
                .query(row -> {
                    found.put(providerId(row), new MessageId(row.getObject("message_id", UUID.class)));
                });
        return found;
    }

    @Override
    public List<Message> lock(Collection<MessageId> ids) {
        return jdbc.sql("select " + MessageRows.COLUMNS
                        + "from message m where m.id = any(:ids::uuid[]) order by m.id for update")
                .param("ids", column(ids, MessageId::value))
                .query((row, number) -> MessageRows.message(row))
                .list();
    }

    @Override
    public void saveStatus(Collection<Message> messages, Map<MessageId, Instant> at) {
        jdbc.sql("""
                        update message m set status = changed.status, status_at = changed.status_at,
                            failure_code = changed.code, failure_title = changed.title, failure_detail = changed.detail
                        from unnest(:ids::uuid[], :statuses::text[], :ats::timestamptz[], :codes::integer[], :titles::text[],
                                :details::text[])
                            as changed (id, status, status_at, code, title, detail)
                        where m.id = changed.id
                        """)
                .param("ids", column(messages, message -> message.id().value()))
                .param("statuses", column(messages, message -> message.status().word()))
                .param("ats", column(messages, message -> at.get(message.id())))
                .param("codes", column(messages, failure(Failure::code)))
                .param("titles", column(messages, failure(Failure::title)))
                .param("details", column(messages, failure(Failure::detail)))
                .update();
    }

    @Override
    public Optional<Message> findByClientId(ConversationId conversation, UUID clientId) {
        return jdbc.sql("select " + MessageRows.COLUMNS + """
                        from outgoing o join message m on m.id = o.message_id
                        where o.conversation_id = :conversation and o.client_id = :clientId
                        """)
                .param("conversation", conversation.value())
                .param("clientId", clientId)
                .query((row, number) -> MessageRows.message(row))
                .optional();
    }

    private static Function<Message, @Nullable Object> failure(Function<Failure, @Nullable Object> component) {
        return message -> message.failure() == null ? null : component.apply(message.failure());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static ProviderId providerId(ResultSet row) throws SQLException {
        return new ProviderId(new ChannelId(row.getObject("channel_id", UUID.class)), row.getString("provider_id"));
    }
}
