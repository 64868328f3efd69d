package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.reading.ConversationReads;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.ConversationSummary.Assignee;
import com.imobhub.conversations.application.reading.ConversationSummary.LastMessage;
import com.imobhub.conversations.application.reading.ConversationSummary.OverChannel;
import com.imobhub.conversations.application.reading.ConversationSummary.WindowState;
import com.imobhub.conversations.application.reading.ConversationSummary.WithContact;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Window;
import com.imobhub.shared.Page;
import com.imobhub.shared.PhoneNumber;
import com.imobhub.team.SignedIn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConversationReads implements ConversationReads {

    /** A conversation of which nobody ever gave a name or showed a number. */
    private static final String NAMELESS = "WhatsApp";

    private static final String SELECT = """
            select c.id, c.contact_id, coalesce(p.name, '') as contact_name, p.username, phone.value as phone,
                c.address_kind, c.address,
                c.channel_id, ch.name as channel_name, ch.kind as channel_kind, c.inbound_count, c.window_until, c.free_until,
                c.assignee_id, a.name as assignee_name, c.last_message_at,
                m.id as message_id, m.type, case when m.revoked_at is null then left(m.text, 200) end as text, m.direction, m.status,
                m.revoked_at is not null as deleted, coalesce(silence.failed = 2, false) as unreachable
            """;

    private static final String UNREAD = """
            , case when s.member_id is null and c.last_received_at < :since then 0
                else c.inbound_count - coalesce(s.inbound_seen, 0) end as unread
            """;

    private static final String FROM = """
            join contact p on p.id = c.contact_id
            join channel ch on ch.id = c.channel_id
            left join lateral (
                select value from contact_identity i where i.contact_id = c.contact_id and i.kind = 'PHONE'
                order by learned_at desc, value limit 1) phone on true
            left join message m on m.conversation_id = c.id and m.at = c.last_message_at and m.id = c.last_message_id
            left join team_member a on a.id = c.assignee_id
            left join lateral (
                select count(*) filter (where failure_code = %d and inbound_no = c.inbound_count) as failed
                from (
                    select failure_code, inbound_no from message told
                    where told.conversation_id = c.id and told.direction = 'outbound'
                        and told.status not in ('queued', 'sending', 'canceled', 'held', 'sent')
                    order by told.at desc, told.id desc limit 2) as lately) silence on m.direction = 'outbound'
            """.formatted(Failure.UNDELIVERABLE);

    /** The conversation asked for, or the one that absorbed it. */
    private static final String THIS = "coalesce((select into_id from merged_conversation where id = :id), :id)";

    private static final String SEEN =
            "left join conversation_seen s on s.conversation_id = c.id and s.member_id = :reader\n";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcConversationReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Page<ConversationSummary> list(SignedIn reader, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Cursor.parse(cursor, "cursor");
        var page = "select * from conversation where last_message_at is not null "
                + (after == null ? "" : "and (last_message_at, id) < (:at, :id) ")
                + "order by last_message_at desc, id desc limit :limit";
        var query = jdbc.sql(SELECT + UNREAD + "from (" + page + ") c\n" + FROM + SEEN
                        + "order by c.last_message_at desc, c.id desc")
                .param("reader", reader.id().value())
                .param("since", Timestamp.from(reader.since()))
                .param("limit", limit + 1);
        if (after != null) {
            query = query.param("at", Timestamp.from(after.at())).param("id", after.id());
        }
        var rows =
                query.query((row, number) -> summary(row, row.getInt("unread"))).list();
        return page(rows, limit);
    }

    @Override
    public Optional<ConversationSummary> find(SignedIn reader, ConversationId id) {
        return jdbc.sql(SELECT + UNREAD + "from conversation c\n" + FROM + SEEN + "where c.id = " + THIS)
                .param("reader", reader.id().value())
                .param("since", Timestamp.from(reader.since()))
                .param("id", id.value())
                .query((row, number) -> summary(row, row.getInt("unread")))
                .optional();
    }

    @Override
    public List<ConversationSummary> summaries(Collection<ConversationId> ids) {
        return jdbc.sql(SELECT + "from conversation c\n" + FROM + "where c.id = any(:ids::uuid[])")
                .param("ids", column(ids, ConversationId::value))
                .query((row, number) -> summary(row, null))
                .list();
    }

    private static Page<ConversationSummary> page(List<ConversationSummary> oneMore, int limit) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        var last = items.getLast();
        return new Page<>(items, new Cursor(lastMessageAt(last), last.id()).toString());
    }

    private static Instant lastMessageAt(ConversationSummary summary) {
        return requireNonNull(summary.lastMessage()).at();
    }

    private ConversationSummary summary(ResultSet row, @Nullable Integer unread) throws SQLException {
        return new ConversationSummary(
                row.getObject("id", UUID.class),
                contact(row),
                new OverChannel(
                        row.getObject("channel_id", UUID.class),
                        row.getString("channel_name"),
                        ChannelKind.valueOf(row.getString("channel_kind"))),
                lastMessage(row),
                row.getInt("inbound_count"),
                unread,
                assignee(row),
                window(row.getTimestamp("window_until"), row.getTimestamp("free_until")));
    }

    private static WithContact contact(ResultSet row) throws SQLException {
        var phone = phone(row);
        var username = row.getString("username");
        return new WithContact(
                row.getObject("contact_id", UUID.class),
                name(row.getString("contact_name"), phone),
                phone,
                username,
                row.getBoolean("unreachable"));
    }

    /** The one we answer to, if it is a phone; people keep their former numbers. */
    private static @Nullable String phone(ResultSet row) throws SQLException {
        var answeredAt = Addresses.of(row.getString("address_kind"), row.getString("address"))
                .identity();
        return answeredAt.isPhone() ? answeredAt.value() : row.getString("phone");
    }

    private static String name(String given, @Nullable String phone) {
        if (!given.isEmpty()) {
            return given;
        }
        return phone == null ? NAMELESS : new PhoneNumber(phone).display();
    }

    private static @Nullable LastMessage lastMessage(ResultSet row) throws SQLException {
        var id = row.getObject("message_id", UUID.class);
        return id == null
                ? null
                : new LastMessage(
                        id,
                        row.getString("type"),
                        Preview.of(row.getString("text")),
                        row.getString("direction"),
                        row.getTimestamp("last_message_at").toInstant(),
                        row.getString("status"),
                        row.getBoolean("deleted"));
    }

    private static @Nullable Assignee assignee(ResultSet row) throws SQLException {
        var id = row.getObject("assignee_id", UUID.class);
        return id == null ? null : new Assignee(id, row.getString("assignee_name"));
    }

    private WindowState window(@Nullable Timestamp until, @Nullable Timestamp freeUntil) {
        var window = until == null ? Window.NEVER_OPENED : new Window(until.toInstant());
        return new WindowState(
                window.isOpen(clock.instant()), window.until(), freeUntil == null ? null : freeUntil.toInstant());
    }
}
