package com.imobhub.conversations.persistence;

import com.imobhub.conversations.application.media.MediaView;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.MessageView.Quote;
import com.imobhub.conversations.application.reading.MessageView.ReactionView;
import com.imobhub.conversations.application.reading.MessageView.Surroundings;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as screens show them: with what they quote and what was reacted to them. */
@Component
class MessageViews {

    static final String COLUMNS = MessageRows.COLUMNS + """
            , m.edited_at, m.revoked_at, q.id as quote_id, q.type as quote_type, q.direction as quote_direction,
            case when q.revoked_at is null then left(q.text, 300) end as quote_text, r.emojis, r.sides,
            """ + MediaRows.COLUMNS;

    /** Beside a table of messages {@code m}. */
    static final String JOINS = """
            join conversation c on c.id = m.conversation_id
            left join provider_message qp on qp.channel_id = c.channel_id and qp.provider_id = m.quoted_provider_id
            left join message q on q.id = qp.message_id
            left join lateral (
                select array_agg(emoji order by direction) as emojis, array_agg(direction order by direction) as sides
                from reaction where reaction.message_id = m.id and emoji is not null) r on true
            """ + MediaRows.JOIN;

    private final MessageRows rows;

    MessageViews(MessageRows rows) {
        this.rows = rows;
    }

    MessageView view(ResultSet row) throws SQLException {
        var message = rows.message(row);
        return MessageView.of(
                message,
                new Surroundings(
                        media(row, message.content()),
                        quote(row),
                        reactions(row),
                        instant(row.getTimestamp("edited_at")),
                        instant(row.getTimestamp("revoked_at"))));
    }

    /** Until the bytes are here, whether the picture moves is what the sender says. */
    private static @Nullable MediaView media(ResultSet row, Content content) throws SQLException {
        var view = MediaRows.view(row);
        return view != null && view.contentType() == null && content instanceof Content.Media told
                ? view.animated(told.animated())
                : view;
    }

    private static @Nullable Quote quote(ResultSet row) throws SQLException {
        if (row.getString("quoted_provider_id") == null) {
            return null;
        }
        return new Quote(
                row.getObject("quote_id", UUID.class),
                row.getString("quote_type"),
                row.getString("quote_text"),
                row.getString("quote_direction"));
    }

    private static List<ReactionView> reactions(ResultSet row) throws SQLException {
        var emojis = row.getArray("emojis");
        if (emojis == null) {
            return List.of();
        }
        var texts = (String[]) emojis.getArray();
        var sides = (String[]) row.getArray("sides").getArray();
        var reactions = new ArrayList<ReactionView>();
        for (var i = 0; i < texts.length; i++) {
            reactions.add(new ReactionView(texts[i], isOurs(sides[i]) ? "agency" : "contact"));
        }
        return reactions;
    }

    private static boolean isOurs(String side) {
        return Direction.valueOf(side.toUpperCase(Locale.ROOT)) == Direction.OUTBOUND;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
