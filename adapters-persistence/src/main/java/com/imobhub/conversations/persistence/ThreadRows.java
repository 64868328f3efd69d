package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Conversation;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everything that hangs on a conversation, when conversations become one. The methods take for each thread the one that stays,
 * which stays itself.
 */
@Component
class ThreadRows {

    private static final String THREAD =
            "with thread as (select * from unnest(:threads::uuid[], :intos::uuid[]) as thread (id, into_id))\n";

    private final JdbcClient jdbc;

    ThreadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All conversations of these contacts. */
    List<Conversation> lock(Collection<ContactId> contacts) {
        return jdbc.sql("select " + JdbcConversations.COLUMNS + """
                        from conversation c join channel ch on ch.id = c.channel_id
                        where c.contact_id = any(:contacts::uuid[])
                        order by c.id
                        for update of c
                        """)
                .param("contacts", column(contacts, ContactId::value))
                .query((row, number) -> JdbcConversations.conversation(row))
                .list();
    }

    /** In the same order as everybody locks messages. */
    void lockMessages(Collection<ConversationId> threads) {
        jdbc.sql("""
                        select count(*) from (
                            select id from message where conversation_id = any(:threads::uuid[])
                            order by id
                            for update) as locked
                        """)
                .param("threads", column(threads, ConversationId::value))
                .query(Long.class)
                .single();
    }

    /** For each thread that stays the one in which its contact wrote last. */
    Map<ConversationId, ConversationId> heardLast(Map<ConversationId, ConversationId> threads) {
        var found = new HashMap<ConversationId, ConversationId>();
        of(threads, """
                        select distinct on (thread.into_id) thread.into_id, thread.id
                        from thread join message m on m.conversation_id = thread.id and m.direction = 'inbound'
                        order by thread.into_id, m.at desc, m.id desc
                        """).query(row -> {
            found.put(
                    new ConversationId(row.getObject("into_id", UUID.class)),
                    new ConversationId(row.getObject("id", UUID.class)));
        });
        return found;
    }

    /**
     * Whoever had seen some messages of each thread has seen as many of the whole. Members without a mark had seen everything
     * that came before they joined.
     */
    void moveSeenMarks(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , reader as (
                            select id, joined_at from team_member
                            union all
                            select distinct s.member_id, null::timestamptz
                            from conversation_seen s join thread on thread.id = s.conversation_id
                            where s.member_id not in (select id from team_member)),
                        seen as (
                            select thread.into_id, reader.id as member_id,
                                sum(case when s.member_id is not null then s.inbound_seen
                                    when c.last_received_at < reader.joined_at then c.inbound_count
                                    else 0 end) as inbound_seen
                            from thread join conversation c on c.id = thread.id cross join reader
                            left join conversation_seen s on s.conversation_id = c.id and s.member_id = reader.id
                            group by thread.into_id, reader.id),
                        gone as (
                            delete from conversation_seen s using thread
                            where s.conversation_id = thread.id and thread.id <> thread.into_id)
                        insert into conversation_seen (conversation_id, member_id, inbound_seen)
                        select into_id, member_id, inbound_seen from seen where inbound_seen > 0
                        on conflict (conversation_id, member_id) do update set inbound_seen = excluded.inbound_seen
                        """).update();
    }

    /**
     * A message's number grows by what the other threads had counted when it was stored. Ids tell that roughly, since they
     * are given before the thread is locked; the order of the numbers within each thread stays. Those that the contact wrote
     * share no number, whatever else carries it.
     */
    void moveMessages(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , counted as (
                            select m.conversation_id, m.at, m.id, m.direction = 'inbound' as inbound, m.inbound_no as was,
                                thread.into_id,
                                m.inbound_no - coalesce(lag(m.inbound_no) over thread_order, 0) as step,
                                max(m.id::text) over thread_order as stored
                            from thread join message m on m.conversation_id = thread.id
                            window thread_order as (
                                partition by m.conversation_id order by m.inbound_no, m.direction <> 'inbound', m.id)),
                        grown as (
                            select *, sum(step) over (
                                partition by into_id order by stored, was, not inbound, id rows unbounded preceding) as grown_no
                            from counted),
                        numbered as (
                            select *, case when inbound then min(grown_no) over (partition by conversation_id, was, inbound)
                                else grown_no end as inbound_no
                            from grown)
                        update message m set conversation_id = n.into_id, inbound_no = n.inbound_no
                        from numbered n
                        where m.conversation_id = n.conversation_id and m.at = n.at and m.id = n.id
                        """).update();
    }

    /** A screen's id is unique within a conversation: of two that were not, the later gets another. */
    void moveOutgoing(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , queued as (
                            select o.message_id, thread.into_id, row_number() over (
                                partition by thread.into_id, o.client_id
                                order by thread.id <> thread.into_id, o.message_id) as nth
                            from thread join outgoing o on o.conversation_id = thread.id)
                        update outgoing o set conversation_id = queued.into_id,
                            client_id = case queued.nth when 1 then o.client_id else gen_random_uuid() end
                        from queued
                        where o.message_id = queued.message_id
                        """).update();
    }

    /** Whoever wrote to one person under two names wrote to them all the same. */
    void movePace(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , gone as (
                            delete from pair_pace p using thread
                            where p.conversation_id = thread.id and thread.id <> thread.into_id
                            returning thread.into_id, p.free_at)
                        insert into pair_pace (conversation_id, free_at)
                        select into_id, max(free_at) from gone group by into_id
                        on conflict (conversation_id) do update set free_at = greatest(pair_pace.free_at, excluded.free_at)
                        """).update();
    }

    /** To the provider it was one chat all the time: what was read last in any thread was read last. */
    void moveReadMarks(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , gone as (
                            delete from read_mark r using thread
                            where r.conversation_id = thread.id and thread.id <> thread.into_id
                            returning thread.into_id, r.message_id, r.at)
                        insert into read_mark (conversation_id, message_id, at)
                        select distinct on (into_id) into_id, message_id, at from gone
                        order by into_id, at desc, message_id desc
                        on conflict (conversation_id) do update
                            set message_id = excluded.message_id, at = excluded.at
                            where (read_mark.at, read_mark.message_id) < (excluded.at, excluded.message_id)
                        """).update();
    }

    void moveMedia(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        update media md set conversation_id = thread.into_id
                        from thread
                        where md.conversation_id = thread.id and thread.id <> thread.into_id
                        """).update();
        of(threads, """
                        update attachment a set conversation_id = thread.into_id
                        from thread
                        where a.conversation_id = thread.id and thread.id <> thread.into_id
                        """).update();
    }

    /** As with what is queued, a screen's id stays unique. */
    void moveScheduled(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , planned as (
                            select s.id, thread.into_id, row_number() over (
                                partition by thread.into_id, s.client_id
                                order by thread.id <> thread.into_id, s.id) as nth
                            from thread join scheduled_message s on s.conversation_id = thread.id)
                        update scheduled_message s set conversation_id = planned.into_id,
                            client_id = case planned.nth when 1 then s.client_id else gen_random_uuid() end
                        from planned
                        where s.id = planned.id
                        """).update();
    }

    void noteReceived(Map<ConversationId, ConversationId> threads) {
        of(threads, """
                        , received as (
                            select thread.into_id, max(c.last_received_at) as at
                            from thread join conversation c on c.id = thread.id
                            group by thread.into_id)
                        update conversation c set last_received_at = received.at from received where c.id = received.into_id
                        """).update();
    }

    /** Lets the ids that go lead to those that stay, also those that led to them. */
    void remember(Map<ConversationId, ConversationId> moves) {
        of(moves, """
                        , further as (
                            update merged_conversation m set into_id = thread.into_id
                            from thread where m.into_id = thread.id)
                        insert into merged_conversation (id, into_id) select id, into_id from thread
                        """).update();
    }

    void delete(Collection<ConversationId> gone) {
        jdbc.sql("delete from conversation where id = any(:gone::uuid[])")
                .param("gone", column(gone, ConversationId::value))
                .update();
    }

    void save(Collection<Conversation> conversations) {
        jdbc.sql("""
                        update conversation c set contact_id = changed.contact_id, address_kind = changed.address_kind,
                            address = changed.address, last_message_id = changed.last_message_id,
                            last_message_at = changed.last_message_at, inbound_count = changed.inbound_count,
                            window_until = changed.window_until, came_by_ad_at = changed.came_by_ad_at,
                            free_until = changed.free_until, assignee_id = changed.assignee_id
                        from unnest(:ids::uuid[], :contacts::uuid[], :kinds::text[], :addresses::text[], :lasts::uuid[],
                                :lastAts::timestamptz[], :counts::integer[], :windows::timestamptz[], :entries::timestamptz[],
                                :frees::timestamptz[], :assignees::uuid[])
                            as changed (id, contact_id, address_kind, address, last_message_id, last_message_at,
                                inbound_count, window_until, came_by_ad_at, free_until, assignee_id)
                        where c.id = changed.id
                        """)
                .param("ids", column(conversations, it -> it.id().value()))
                .param("contacts", column(conversations, it -> it.contact().value()))
                .param("kinds", column(conversations, it -> Addresses.kind(it.address())))
                .param("addresses", column(conversations, it -> it.address().value()))
                .param("lasts", column(conversations, JdbcConversations::lastMessage))
                .param("lastAts", column(conversations, JdbcConversations::lastMessageAt))
                .param("counts", column(conversations, Conversation::inboundCount))
                .param("windows", column(conversations, it -> it.window().until()))
                .param("entries", column(conversations, JdbcConversations::cameByAdAt))
                .param("frees", column(conversations, JdbcConversations::freeUntil))
                .param("assignees", column(conversations, JdbcConversations::assignee))
                .update();
    }

    private JdbcClient.StatementSpec of(Map<ConversationId, ConversationId> threads, String sql) {
        return jdbc.sql(THREAD + sql)
                .param("threads", column(threads.keySet(), ConversationId::value))
                .param("intos", column(threads.values(), ConversationId::value));
    }
}
