package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Price;
import com.imobhub.conversations.domain.Progress;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How messages are written in columns. */
@Component
class MessageRows {

    static final String COLUMNS = """
            m.conversation_id, m.at, m.id, m.direction, m.type, m.text, m.content, m.quoted_provider_id, m.context, m.status,
            m.author_kind, m.author_id, m.author_name, m.inbound_no, m.client_id, m.failure_code, m.failure_title,
            m.failure_detail, m.sent_at, m.delivered_at, m.read_at, m.played_at, m.failed_at, m.pricing,
            m.price_stands
            """;

    private static final Map<MessageStatus, String> REACHED = Map.of(
            MessageStatus.SENT, "sent_at",
            MessageStatus.DELIVERED, "delivered_at",
            MessageStatus.READ, "read_at",
            MessageStatus.PLAYED, "played_at",
            MessageStatus.FAILED, "failed_at");

    private final Contents contents;

    MessageRows(Contents contents) {
        this.contents = contents;
    }

    Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                contents.content(row),
                contents.context(row),
                progress(row),
                author(row),
                row.getInt("inbound_no"),
                row.getObject("client_id", UUID.class));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var reached = new EnumMap<MessageStatus, Instant>(MessageStatus.class);
        for (var column : REACHED.entrySet()) {
            var at = row.getTimestamp(column.getValue());
            if (at != null) {
                reached.put(column.getKey(), at.toInstant());
            }
        }
        return new Progress(MessageStatus.of(row.getString("status")), reached, price(row), failure(row));
    }

    private static @Nullable Price price(ResultSet row) throws SQLException {
        var told = row.getString("pricing");
        return told == null ? null : new Price(told, row.getBoolean("price_stands"));
    }

    static String authorKind(Author author) {
        return switch (author) {
            case Author.TheContact contact -> "contact";
            case Author.AMember member -> "member";
            case Author.ThePhone phone -> "phone";
        };
    }

    static @Nullable UUID authorId(Author author) {
        return author instanceof Author.AMember(var id, var name) ? id.value() : null;
    }

    static @Nullable String authorName(Author author) {
        return author instanceof Author.AMember(var id, var name) ? name : null;
    }

    private static Author author(ResultSet row) throws SQLException {
        var kind = row.getString("author_kind");
        return switch (kind) {
            case "contact" -> new Author.TheContact();
            case "phone" -> new Author.ThePhone();
            case "member" ->
                new Author.AMember(new MemberId(row.getObject("author_id", UUID.class)), row.getString("author_name"));
            default -> throw new IllegalStateException("unknown kind of author " + kind);
        };
    }

    private static @Nullable Failure failure(ResultSet row) throws SQLException {
        var title = row.getString("failure_title");
        return title == null
                ? null
                : new Failure(row.getObject("failure_code", Integer.class), title, row.getString("failure_detail"));
    }
}
