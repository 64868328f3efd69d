package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.MediaFile;
import com.imobhub.conversations.application.media.MediaView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How files of messages are written in columns. */
final class MediaRows {

    /** What {@link #view} reads, of {@code media md}; every name is its own, so that messages can be selected beside it. */
    static final String COLUMNS = """
            md.state as media_state, md.reason_code as media_reason, md.content_type as media_type, md.size as media_size,
            md.filename as media_filename, md.width as media_width, md.height as media_height, md.seconds as media_seconds,
            md.thumbnail_type as media_thumbnail_type, md.animated as media_animated
            """;

    /** Beside {@code message m}. */
    static final String JOIN = "left join media md on md.message_id = m.id\n";

    /** What {@link #file} reads besides. */
    static final String FILE_COLUMNS = COLUMNS + """
            , md.message_id, md.conversation_id, md.stored_at, coalesce(md.attachment_id, md.message_id) as media_stored_as,
            md.provider_id is not null or md.url is not null as media_fetchable
            """;

    private MediaRows() {}

    /** Null when the message carries no file. */
    static @Nullable MediaView view(ResultSet row) throws SQLException {
        var state = row.getString("media_state");
        return state == null
                ? null
                : new MediaView(
                        state,
                        row.getString("media_reason"),
                        row.getString("media_type"),
                        row.getObject("media_size", Long.class),
                        row.getString("media_filename"),
                        row.getObject("media_width", Integer.class),
                        row.getObject("media_height", Integer.class),
                        row.getObject("media_seconds", Integer.class),
                        row.getString("media_thumbnail_type") != null,
                        row.getBoolean("media_animated"));
    }

    static MediaFile file(ResultSet row) throws SQLException {
        var view = view(row);
        if (view == null) {
            throw new IllegalStateException("a file without a state");
        }
        var storedAt = row.getTimestamp("stored_at");
        return new MediaFile(
                new MessageId(row.getObject("message_id", UUID.class)),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getObject("media_stored_as", UUID.class),
                view,
                row.getString("media_thumbnail_type"),
                row.getBoolean("media_fetchable"),
                storedAt == null ? null : storedAt.toInstant());
    }
}
