package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.sending.Again;
import com.imobhub.conversations.application.sending.Attempts;
import com.imobhub.conversations.application.sending.Outbox;
import com.imobhub.conversations.application.sending.Outgoing;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcOutbox implements Outbox {

    private final JdbcClient jdbc;

    private final MessageRows rows;
    private final PaceRows pace;

    JdbcOutbox(JdbcClient jdbc, MessageRows rows, PaceRows pace) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.pace = pace;
    }

    @Override
    public void add(Message message, Conversation conversation) {
        jdbc.sql("""
                        insert into outgoing (message_id, conversation_id, channel_id, client_id, state, due_at)
                        values (:message, :conversation, :channel, :clientId, 'queued', :dueAt)
                        """)
                .param("message", message.id().value())
                .param("conversation", conversation.id().value())
                .param("channel", conversation.channel().value())
                .param("clientId", requireNonNull(message.clientId()))
                .param("dueAt", Timestamp.from(message.at()))
                .update();
    }

    @Override
    @Transactional
    public List<Outgoing> claim(int most, Instant now) {
        var meters =
                pace.lock(now).stream().filter(meter -> meter.free(now) > 0).toList();
        if (meters.isEmpty()) {
            return List.of();
        }
        var claimed = claim(meters, most, now);
        var taken = claimed.stream().collect(groupingBy(Outgoing::channel, counting()));
        pace.save(meters.stream()
                .filter(meter -> taken.containsKey(meter.channel()))
                .map(meter ->
                        meter.taking(requireNonNull(taken.get(meter.channel())).intValue(), now))
                .toList());
        return claimed;
    }

    private List<Outgoing> claim(List<PaceRows.Meter> meters, int most, Instant now) {
        return jdbc.sql("""
                        with meter as (
                            select * from unnest(:channels::uuid[], :frees::integer[], :pauses::interval[], :tolerances::interval[])
                                as meter (channel_id, free, pause, tolerance)),
                        candidate as (
                            select o.message_id, row_number() over turn as nth, meter.free, pair.free_at
                            from meter join outgoing o on o.channel_id = meter.channel_id
                            left join pair_pace pair on pair.conversation_id = o.conversation_id
                            where o.state = 'queued' and o.due_at <= :now and (pair.free_at is null or pair.free_at <= :now)
                                and not exists (
                                    select from outgoing earlier
                                    where earlier.conversation_id = o.conversation_id and earlier.state <> 'settled'
                                        and earlier.message_id < o.message_id)
                            window turn as (partition by o.channel_id order by pair.free_at nulls first, o.message_id)),
                        due as (
                            select o.message_id from candidate
                            join outgoing o on o.message_id = candidate.message_id
                            join message queued on queued.id = o.message_id
                            where candidate.nth <= candidate.free and o.state = 'queued'
                            order by candidate.free_at nulls first, o.message_id
                            limit :most
                            for update of o, queued skip locked),
                        claimed as (
                            update outgoing o set state = 'sending', claimed_at = :now, round = o.round + 1 from due
                            where o.message_id = due.message_id
                            returning o.*),
                        moved as (
                            update message m set status = 'sending', status_at = :now from claimed
                            where m.id = claimed.message_id and m.status = 'queued'),
                        paced as (
                            insert into pair_pace (conversation_id, free_at)
                            select claimed.conversation_id,
                                greatest(pair.free_at, :now::timestamptz - meter.tolerance) + meter.pause
                            from claimed join meter on meter.channel_id = claimed.channel_id
                            left join pair_pace pair on pair.conversation_id = claimed.conversation_id
                            on conflict (conversation_id) do update set free_at = excluded.free_at)
                        select claimed.answers, claimed.round, ch.kind, c.channel_id, c.address_kind, c.address,
                        """ + MessageRows.COLUMNS + """
                        from claimed
                        join message m on m.id = claimed.message_id
                        join conversation c on c.id = claimed.conversation_id
                        join channel ch on ch.id = claimed.channel_id
                        order by m.id
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .param("channels", column(meters, meter -> meter.channel().value()))
                .param("frees", column(meters, meter -> meter.free(now)))
                .param("pauses", column(meters, meter -> meter.pace().pairPause()))
                .param("tolerances", column(meters, meter -> meter.pace().pairTolerance()))
                .query((row, number) -> outgoing(row))
                .list();
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return pace.waiting(now).stream()
                .flatMap(meter -> meter.next(now).stream())
                .min(Comparator.naturalOrder());
    }

    private Outgoing outgoing(ResultSet row) throws SQLException {
        var message = rows.message(row);
        return new Outgoing(
                message.id(),
                message.conversation(),
                new ChannelId(row.getObject("channel_id", UUID.class)),
                ChannelKind.valueOf(row.getString("kind")),
                Addresses.of(row.getString("address_kind"), row.getString("address")),
                message.content(),
                message.context(),
                attempts(row),
                row.getInt("round"));
    }

    @Override
    public Map<MessageId, Integer> rounds(Collection<MessageId> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<MessageId, Integer>();
        jdbc.sql("""
                        select message_id, case when state = 'queued' then round + 1 else round end as round
                        from outgoing where message_id = any(:ids::uuid[])
                        """).param("ids", column(messages, MessageId::value)).query(row -> {
            found.put(new MessageId(row.getObject("message_id", UUID.class)), row.getInt("round"));
        });
        return found;
    }

    private static Attempts attempts(ResultSet row) throws SQLException {
        var answers = (String[]) row.getArray("answers").getArray();
        return new Attempts(Stream.of(answers).map(Again::valueOf).toList());
    }

    @Override
    public void retry(MessageId message, Again why, Instant at) {
        jdbc.sql("""
                        update outgoing set state = 'queued', answers = array_append(answers, :why), due_at = :at
                        where message_id = :message and state = 'sending'
                        """)
                .param("message", message.value())
                .param("why", why.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public void release(MessageId message, Instant at) {
        jdbc.sql("""
                        update outgoing set state = 'queued', due_at = :at
                        where message_id = :message and state = 'sending'
                        """)
                .param("message", message.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean requeue(MessageId message, Attempts before, Instant at) {
        return jdbc.sql("""
                        update outgoing set state = 'queued', answers = :answers, due_at = :at, claimed_at = null
                        where message_id = :message and state = 'settled'
                        """)
                        .param("message", message.value())
                        .param("answers", column(before.answers(), Again::name))
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    @Override
    public Attempts attempts(MessageId message) {
        return jdbc.sql("select answers from outgoing where message_id = :message")
                .param("message", message.value())
                .query((row, number) -> attempts(row))
                .optional()
                .orElse(Attempts.NONE);
    }

    @Override
    public boolean withdraw(MessageId message) {
        return jdbc.sql("update outgoing set state = 'settled' where message_id = :message and state = 'queued'")
                        .param("message", message.value())
                        .update()
                > 0;
    }

    @Override
    public void hold(ChannelId channel, Again.Reach reach, Instant until, Instant now) {
        pace.hold(channel, reach, until, now);
    }

    @Override
    public void share(Collection<ChannelId> channels) {
        if (!channels.isEmpty()) {
            pace.share(channels);
        }
    }

    @Override
    public void settle(Collection<MessageId> messages) {
        jdbc.sql("update outgoing set state = 'settled' where message_id = any(:ids::uuid[]) and state <> 'settled'")
                .param("ids", column(messages, MessageId::value))
                .update();
    }

    @Override
    public List<MessageId> lost(Instant since) {
        return jdbc.sql("select message_id from outgoing where state = 'sending' and claimed_at < :since")
                .param("since", Timestamp.from(since))
                .query((row, number) -> new MessageId(row.getObject("message_id", UUID.class)))
                .list();
    }

    @Override
    public void readdress(ConversationId conversation, Address address) {
        jdbc.sql("""
                        update conversation set address_kind = :kind, address = :address
                        where id = coalesce((select into_id from merged_conversation where id = :id), :id)
                        """)
                .param("kind", Addresses.kind(address))
                .param("address", address.value())
                .param("id", conversation.value())
                .update();
    }
}
