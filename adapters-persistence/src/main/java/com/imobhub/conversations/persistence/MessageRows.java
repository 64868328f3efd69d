package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How messages are written in columns. */
final class MessageRows {

    static final String COLUMNS = """
            m.conversation_id, m.at, m.id, m.direction, m.type, m.text, m.status, m.author_kind, m.author_id, m.author_name,
            m.inbound_no, m.client_id, m.failure_code, m.failure_title, m.failure_detail
            """;

    private MessageRows() {}

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                content(row),
                MessageStatus.of(row.getString("status")),
                author(row),
                row.getInt("inbound_no"),
                row.getObject("client_id", UUID.class),
                failure(row));
    }

    static String type(Content content) {
        return switch (content) {
            case Content.Text text -> "text";
        };
    }

    static @Nullable String text(Content content) {
        return switch (content) {
            case Content.Text(var body) -> body;
        };
    }

    private static Content content(ResultSet row) throws SQLException {
        var type = row.getString("type");
        return switch (type) {
            case "text" -> new Content.Text(row.getString("text"));
            default -> throw new IllegalStateException("unknown type of message " + type);
        };
    }

    static String authorKind(Author author) {
        return switch (author) {
            case Author.TheContact contact -> "contact";
            case Author.AMember member -> "member";
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
