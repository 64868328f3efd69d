package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Edit;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Messages;
import com.imobhub.conversations.domain.Price;
import com.imobhub.conversations.domain.ProviderId;
import com.imobhub.conversations.domain.Reaction;
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

    private final Contents contents;
    private final MessageRows rows;

    JdbcMessages(JdbcClient jdbc, Contents contents, MessageRows rows) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.rows = rows;
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
                        insert into message (conversation_id, at, id, direction, type, text, content, quoted_provider_id,
                            context, status, status_at, author_kind, author_id, author_name, inbound_no, client_id)
                        select conversation_id, at, id, direction, type, text, content, quoted, context, status, at, author_kind,
                            author_id, author_name, inbound_no, client_id
                        from unnest(:conversations::uuid[], :ats::timestamptz[], :ids::uuid[], :directions::text[],
                                :types::text[], :texts::text[], :contents::jsonb[], :quotes::text[], :contexts::jsonb[],
                                :statuses::text[], :authorKinds::text[], :authorIds::uuid[], :authorNames::text[],
                                :inboundNos::integer[], :clientIds::uuid[])
                            as added (conversation_id, at, id, direction, type, text, content, quoted, context, status,
                                author_kind, author_id, author_name, inbound_no, client_id)
                        """)
                .param(
                        "conversations",
                        column(messages, message -> message.conversation().value()))
                .param("ats", column(messages, Message::at))
                .param("ids", column(messages, message -> message.id().value()))
                .param("directions", column(messages, message -> word(message.direction())))
                .param("types", column(messages, message -> Contents.type(message.content())))
                .param("texts", column(messages, message -> Contents.text(message.content())))
                .param("contents", column(messages, message -> contents.json(message.content())))
                .param("quotes", column(messages, message -> message.context().quotes()))
                .param("contexts", column(messages, message -> contents.rest(message.context())))
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
        return named("", ids);
    }

    @Override
    public Optional<ProviderId> nameOf(MessageId message) {
        return jdbc.sql("""
                        select channel_id, provider_id from provider_message where message_id = :message
                        order by retired limit 1
                        """)
                .param("message", message.value())
                .query((row, number) -> providerId(row))
                .optional();
    }

    @Override
    public void retire(Collection<MessageId> messages) {
        jdbc.sql("update provider_message set retired = true where message_id = any(:messages::uuid[])")
                .param("messages", column(messages, MessageId::value))
                .update();
    }

    @Override
    public Set<ProviderId> retired(Collection<ProviderId> ids) {
        return named("and retired", ids).keySet();
    }

    private Map<ProviderId, MessageId> named(String condition, Collection<ProviderId> ids) {
        var found = new HashMap<ProviderId, MessageId>();
        jdbc.sql("""
                        select channel_id, provider_id, message_id from provider_message
                        where (channel_id, provider_id) in (select * from unnest(:channels::uuid[], :names::text[]))
                        """ + condition)
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
                .query((row, number) -> rows.message(row))
                .list();
    }

    @Override
    public void saveProgress(Collection<Message> messages) {
        jdbc.sql("""
                        update message m set status = changed.status, status_at = coalesce(changed.status_at, m.status_at),
                            sent_at = changed.sent, delivered_at = changed.delivered, read_at = changed.read,
                            played_at = changed.played, failed_at = changed.failed, pricing = changed.pricing,
                            price_stands = changed.price_stands,
                            failure_code = changed.code, failure_title = changed.title, failure_detail = changed.detail
                        from unnest(:ids::uuid[], :statuses::text[], :ats::timestamptz[], :sents::timestamptz[],
                                :delivereds::timestamptz[], :reads::timestamptz[], :playeds::timestamptz[],
                                :faileds::timestamptz[], :pricings::text[], :stands::boolean[], :codes::integer[],
                                :titles::text[], :details::text[])
                            as changed (id, status, status_at, sent, delivered, read, played, failed, pricing, price_stands,
                                code, title, detail)
                        where m.id = changed.id
                        """)
                .param("ids", column(messages, message -> message.id().value()))
                .param("statuses", column(messages, message -> message.status().word()))
                .param("ats", column(messages, message -> reached(message, message.status())))
                .param("sents", column(messages, message -> reached(message, MessageStatus.SENT)))
                .param("delivereds", column(messages, message -> reached(message, MessageStatus.DELIVERED)))
                .param("reads", column(messages, message -> reached(message, MessageStatus.READ)))
                .param("playeds", column(messages, message -> reached(message, MessageStatus.PLAYED)))
                .param("faileds", column(messages, message -> reached(message, MessageStatus.FAILED)))
                .param("pricings", column(messages, price(Price::told)))
                .param(
                        "stands",
                        column(messages, message -> price(Price::stands).apply(message) == Boolean.TRUE))
                .param("codes", column(messages, failure(Failure::code)))
                .param("titles", column(messages, failure(Failure::title)))
                .param("details", column(messages, failure(Failure::detail)))
                .update();
    }

    private static @Nullable Instant reached(Message message, MessageStatus status) {
        return message.progress().reached().get(status);
    }

    @Override
    public Map<ProviderId, MessageId> placeholders(Collection<ProviderId> ids) {
        return named("and exists (select from message m where m.id = message_id and m.type = 'unsupported')", ids);
    }

    @Override
    public void replace(Map<MessageId, Content> replaced) {
        var changes = List.copyOf(replaced.entrySet());
        jdbc.sql("""
                        update message m set type = changed.type, text = changed.text, content = changed.content
                        from unnest(:ids::uuid[], :types::text[], :texts::text[], :contents::jsonb[])
                            as changed (id, type, text, content)
                        where m.id = changed.id
                        """)
                .param("ids", column(changes, change -> change.getKey().value()))
                .param("types", column(changes, change -> Contents.type(change.getValue())))
                .param("texts", column(changes, change -> Contents.text(change.getValue())))
                .param("contents", column(changes, change -> contents.json(change.getValue())))
                .update();
    }

    @Override
    public void edit(Collection<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        var ids = column(edits, edit -> edit.target().value());
        jdbc.sql("""
                        insert into message_version (message_id, provider_id, at, type, text, content)
                        select id, '', at, type, text, content from message where id = any(:ids::uuid[])
                        on conflict (message_id, provider_id) do nothing
                        """).param("ids", ids).update();
        jdbc.sql("""
                        insert into message_version (message_id, provider_id, at, type, text, content)
                        select * from unnest(:ids::uuid[], :names::text[], :ats::timestamptz[], :types::text[], :texts::text[],
                            :contents::jsonb[])
                        on conflict (message_id, provider_id) do nothing
                        """)
                .param("ids", ids)
                .param("names", column(edits, Edit::providerId))
                .param("ats", column(edits, Edit::at))
                .param("types", column(edits, edit -> Contents.type(edit.content())))
                .param("texts", column(edits, edit -> Contents.text(edit.content())))
                .param("contents", column(edits, edit -> contents.json(edit.content())))
                .update();
        jdbc.sql("""
                        update message m set type = newest.type, text = newest.text, content = newest.content,
                            edited_at = newest.at
                        from (
                            select distinct on (message_id) * from message_version where message_id = any(:ids::uuid[])
                            order by message_id, (provider_id <> '') desc, at desc, provider_id collate "C" desc) newest
                        where m.id = newest.message_id and newest.provider_id <> ''
                        """).param("ids", ids).update();
    }

    @Override
    public void revoke(Map<MessageId, Instant> at) {
        var rows = List.copyOf(at.entrySet());
        jdbc.sql("""
                        update message m set revoked_at = least(m.revoked_at, revoked.at)
                        from unnest(:ids::uuid[], :ats::timestamptz[]) as revoked (id, at)
                        where m.id = revoked.id
                        """)
                .param("ids", column(rows, row -> row.getKey().value()))
                .param("ats", column(rows, Map.Entry::getValue))
                .update();
    }

    @Override
    public void react(Collection<Reaction> reactions) {
        jdbc.sql("""
                        insert into reaction (message_id, direction, emoji, at, provider_id)
                        select distinct on (message_id, direction) * from unnest(:ids::uuid[], :directions::text[], :emojis::text[],
                                :ats::timestamptz[], :names::text[])
                            as told (message_id, direction, emoji, at, provider_id)
                        order by message_id, direction, at desc, provider_id collate "C" desc
                        on conflict (message_id, direction) do update
                            set emoji = excluded.emoji, at = excluded.at, provider_id = excluded.provider_id
                            where (reaction.at, reaction.provider_id collate "C") < (excluded.at, excluded.provider_id)
                        """)
                .param("ids", column(reactions, it -> it.target().value()))
                .param("directions", column(reactions, it -> word(it.by())))
                .param("emojis", column(reactions, Reaction::emoji))
                .param("ats", column(reactions, Reaction::at))
                .param("names", column(reactions, Reaction::providerId))
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
                .query((row, number) -> rows.message(row))
                .optional();
    }

    private static Function<Message, @Nullable Object> price(Function<Price, Object> component) {
        return message -> {
            var price = message.progress().price();
            return price == null ? null : component.apply(price);
        };
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
