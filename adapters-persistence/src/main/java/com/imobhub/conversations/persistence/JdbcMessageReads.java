package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.MessagePage;
import com.imobhub.conversations.application.reading.MessageReads;
import com.imobhub.conversations.application.reading.MessageVersion;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.Place;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMessageReads implements MessageReads {

    /** The conversation itself, or the one that absorbed it. */
    private static final String THIS =
            "coalesce((select into_id from merged_conversation where id = :conversation), :conversation)";

    private static final String OLDER = """
            select * from message where conversation_id = %s and (at, id) < (:at, :id)
            order by at desc, id desc limit :limit
            """.formatted(THIS);

    private static final String NEWER = """
            select * from message where conversation_id = %s and (at, id) > (:at, :id)
            order by at, id limit :limit
            """.formatted(THIS);

    private static final String NEWEST = """
            select * from message where conversation_id = %s order by at desc, id desc limit :limit
            """.formatted(THIS);

    /** The message itself, and of each side half a page. */
    private static final String AROUND = """
            with anchor as (select conversation_id, at, id from message where id = :id and conversation_id = %s)
            select m.* from anchor a join message m using (conversation_id, at, id)
            union all (
                select older.* from anchor a cross join lateral (
                    select * from message m
                    where m.conversation_id = a.conversation_id and (m.at, m.id) < (a.at, a.id)
                    order by m.at desc, m.id desc limit :limit) older)
            union all (
                select newer.* from anchor a cross join lateral (
                    select * from message m
                    where m.conversation_id = a.conversation_id and (m.at, m.id) > (a.at, a.id)
                    order by m.at, m.id limit :limit) newer)
            """.formatted(THIS);

    private final JdbcClient jdbc;
    private final MessageViews views;

    JdbcMessageReads(JdbcClient jdbc, MessageViews views) {
        this.jdbc = jdbc;
        this.views = views;
    }

    @Override
    public MessagePage messages(ConversationId conversation, Place place, int limit) {
        return switch (place) {
            case Place.Newest() -> startingAtTheEnd(rows(NEWEST, conversation, null, limit + 1), limit, null);
            case Place.Before(var cursor) -> {
                var before = Cursor.parse(cursor, "before");
                yield startingAtTheEnd(rows(OLDER, conversation, before, limit + 1), limit, before);
            }
            case Place.After(var cursor) ->
                startingAtTheBeginning(rows(NEWER, conversation, Cursor.parse(cursor, "after"), limit + 1), limit);
            case Place.Around(var message) -> around(conversation, message, limit);
        };
    }

    private static MessagePage startingAtTheEnd(List<MessageView> rows, int limit, @Nullable Cursor before) {
        var items = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new MessagePage(
                items,
                rows.size() > limit ? cursor(items.getLast()) : null,
                before == null || items.isEmpty() ? null : cursor(items.getFirst()));
    }

    private static MessagePage startingAtTheBeginning(List<MessageView> rows, int limit) {
        var hasMore = rows.size() > limit;
        var items = hasMore ? rows.subList(rows.size() - limit, rows.size()) : rows;
        return new MessagePage(
                items, items.isEmpty() ? null : cursor(items.getLast()), hasMore ? cursor(items.getFirst()) : null);
    }

    private MessagePage around(ConversationId conversation, MessageId message, int limit) {
        var half = Math.max(1, limit / 2);
        var rows = jdbc.sql(inOrder(AROUND))
                .param("conversation", conversation.value())
                .param("id", message.value())
                .param("limit", half + 1)
                .query((row, number) -> views.view(row))
                .list();
        var anchor = rows.stream().map(MessageView::id).toList().indexOf(message.value());
        if (anchor < 0) {
            return new MessagePage(List.of(), null, null);
        }
        var first = Math.max(0, anchor - half);
        var end = Math.min(rows.size(), anchor + half + 1);
        var items = rows.subList(first, end);
        return new MessagePage(
                items, end < rows.size() ? cursor(items.getLast()) : null, first > 0 ? cursor(items.getFirst()) : null);
    }

    private List<MessageView> rows(String part, ConversationId conversation, @Nullable Cursor place, int limit) {
        var query = jdbc.sql(inOrder(part))
                .param("conversation", conversation.value())
                .param("limit", limit);
        if (place != null) {
            query = query.param("at", Timestamp.from(place.at())).param("id", place.id());
        }
        return query.query((row, number) -> views.view(row)).list();
    }

    private static String inOrder(String part) {
        return "select " + MessageViews.COLUMNS + "from (" + part + ") m\n" + MessageViews.JOINS
                + "order by m.at desc, m.id desc";
    }

    private static String cursor(MessageView view) {
        return new Cursor(view.at(), view.id()).toString();
    }

    @Override
    public List<MessageView> views(Collection<MessageId> ids) {
        return jdbc.sql("select " + MessageViews.COLUMNS + "from message m\n" + MessageViews.JOINS
                        + "where m.id = any(:ids::uuid[]) order by m.id")
                .param("ids", column(ids, MessageId::value))
                .query((row, number) -> views.view(row))
                .list();
    }

    @Override
    public List<MessageVersion> versions(ConversationId conversation, MessageId message) {
        return jdbc.sql("""
                        with asked as (select * from message where id = :id and conversation_id = %s)
                        select v.at, v.type, v.text, v.provider_id from message_version v join asked on asked.id = v.message_id
                        union all
                        select at, type, text, '' from asked
                        where not exists (select from message_version v where v.message_id = asked.id)
                        order by at desc, provider_id desc
                        """.formatted(THIS))
                .param("id", message.value())
                .param("conversation", conversation.value())
                .query((row, number) -> new MessageVersion(
                        row.getTimestamp("at").toInstant(), row.getString("type"), row.getString("text")))
                .list();
    }
}
