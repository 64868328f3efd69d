package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Conversations;
import com.imobhub.conversations.domain.FreeEntry;
import com.imobhub.conversations.domain.Window;
import com.imobhub.team.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConversations implements Conversations {

    static final String COLUMNS = """
            c.id, c.channel_id, ch.kind, c.contact_id, c.address_kind, c.address, c.last_message_id, c.last_message_at,
            c.inbound_count, c.window_until, c.came_by_ad_at, c.free_until, c.assignee_id
            """;

    private final JdbcClient jdbc;

    JdbcConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(ChannelId channel, ContactId contact) {}

    @Override
    public Function<Thread, Conversation> open(Collection<Thread> threads) {
        insertMissing(threads);
        var found = new HashMap<Key, Conversation>();
        jdbc.sql("select " + COLUMNS + """
                        from conversation c join channel ch on ch.id = c.channel_id
                        where (c.channel_id, c.contact_id) in (select * from unnest(:channels::uuid[], :contacts::uuid[]))
                        order by c.id
                        for update of c
                        """)
                .param(
                        "channels",
                        column(threads, thread -> thread.channel().id().value()))
                .param("contacts", column(threads, thread -> thread.contact().value()))
                .query(row -> {
                    var conversation = conversation(row);
                    found.put(new Key(conversation.channel(), conversation.contact()), conversation);
                });
        return thread -> requireNonNull(found.get(new Key(thread.channel().id(), thread.contact())));
    }

    private void insertMissing(Collection<Thread> threads) {
        jdbc.sql("""
                        insert into conversation (id, channel_id, contact_id, address_kind, address)
                        select wanted.* from unnest(:ids::uuid[], :channels::uuid[], :contacts::uuid[], :kinds::text[], :addresses::text[])
                            as wanted (id, channel_id, contact_id, address_kind, address)
                        where not exists (
                            select from conversation c
                            where c.channel_id = wanted.channel_id and c.contact_id = wanted.contact_id)
                        order by wanted.channel_id, wanted.contact_id
                        on conflict (channel_id, contact_id) do nothing
                        """)
                .param("ids", column(threads, thread -> ConversationId.next().value()))
                .param(
                        "channels",
                        column(threads, thread -> thread.channel().id().value()))
                .param("contacts", column(threads, thread -> thread.contact().value()))
                .param("kinds", column(threads, thread -> Addresses.kind(thread.address())))
                .param("addresses", column(threads, thread -> thread.address().value()))
                .update();
    }

    @Override
    public Optional<Conversation> lock(ConversationId id) {
        return lockExactly(id).or(() -> absorber(id).flatMap(this::lock));
    }

    @Override
    public List<Address> addresses(ContactId contact) {
        return jdbc.sql("""
                        select address_kind, address from conversation where contact_id = :contact
                        order by last_received_at desc nulls last, id
                        """)
                .param("contact", contact.value())
                .query((row, number) -> Addresses.of(row.getString("address_kind"), row.getString("address")))
                .list();
    }

    private Optional<Conversation> lockExactly(ConversationId id) {
        return jdbc.sql("select " + COLUMNS + """
                        from conversation c join channel ch on ch.id = c.channel_id
                        where c.id = :id
                        for update of c
                        """)
                .param("id", id.value())
                .query((row, number) -> conversation(row))
                .optional();
    }

    private Optional<ConversationId> absorber(ConversationId id) {
        return jdbc.sql("select into_id from merged_conversation where id = :id")
                .param("id", id.value())
                .query((row, number) -> new ConversationId(row.getObject("into_id", UUID.class)))
                .optional();
    }

    @Override
    public void save(Collection<Conversation> conversations) {
        jdbc.sql("""
                        update conversation c set address_kind = changed.address_kind, address = changed.address,
                            last_message_id = changed.last_message_id, last_message_at = changed.last_message_at,
                            inbound_count = changed.inbound_count,
                            last_received_at = case when changed.inbound_count > c.inbound_count then now()
                                else c.last_received_at end,
                            window_until = changed.window_until, came_by_ad_at = changed.came_by_ad_at,
                            free_until = changed.free_until,
                            assignee_id = changed.assignee_id
                        from unnest(:ids::uuid[], :kinds::text[], :addresses::text[], :lasts::uuid[], :lastAts::timestamptz[],
                                :counts::integer[], :windows::timestamptz[], :entries::timestamptz[],
                                :frees::timestamptz[], :assignees::uuid[])
                            as changed (id, address_kind, address, last_message_id, last_message_at, inbound_count,
                                window_until, came_by_ad_at, free_until, assignee_id)
                        where c.id = changed.id
                        """)
                .param(
                        "ids",
                        column(conversations, conversation -> conversation.id().value()))
                .param("kinds", column(conversations, conversation -> Addresses.kind(conversation.address())))
                .param(
                        "addresses",
                        column(
                                conversations,
                                conversation -> conversation.address().value()))
                .param("lasts", column(conversations, JdbcConversations::lastMessage))
                .param("lastAts", column(conversations, JdbcConversations::lastMessageAt))
                .param("counts", column(conversations, Conversation::inboundCount))
                .param(
                        "windows",
                        column(
                                conversations,
                                conversation -> conversation.window().until()))
                .param("entries", column(conversations, JdbcConversations::cameByAdAt))
                .param("frees", column(conversations, JdbcConversations::freeUntil))
                .param("assignees", column(conversations, JdbcConversations::assignee))
                .update();
    }

    static @Nullable UUID lastMessage(Conversation conversation) {
        var last = conversation.last();
        return last == null ? null : last.message().value();
    }

    static @Nullable Instant lastMessageAt(Conversation conversation) {
        var last = conversation.last();
        return last == null ? null : last.at();
    }

    static @Nullable Instant cameByAdAt(Conversation conversation) {
        return conversation.window().freeEntry().cameAt();
    }

    static @Nullable Instant freeUntil(Conversation conversation) {
        return conversation.window().freeEntry().until();
    }

    static @Nullable UUID assignee(Conversation conversation) {
        var assignee = conversation.assignee();
        return assignee == null ? null : assignee.value();
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        var assignee = row.getObject("assignee_id", UUID.class);
        return new Conversation(
                new ConversationId(row.getObject("id", UUID.class)),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                ChannelKind.valueOf(row.getString("kind")),
                new ContactId(row.getObject("contact_id", UUID.class)),
                Addresses.of(row.getString("address_kind"), row.getString("address")),
                last(row),
                row.getInt("inbound_count"),
                new Window(
                        instant(row.getTimestamp("window_until")),
                        new FreeEntry(
                                instant(row.getTimestamp("came_by_ad_at")), instant(row.getTimestamp("free_until")))),
                assignee == null ? null : new MemberId(assignee));
    }

    private static Conversation.@Nullable Last last(ResultSet row) throws SQLException {
        var at = instant(row.getTimestamp("last_message_at"));
        return at == null
                ? null
                : new Conversation.Last(new MessageId(row.getObject("last_message_id", UUID.class)), at);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
