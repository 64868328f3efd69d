package com.imobhub.channels.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Health;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JpaChannels implements Channels {

    private final ChannelRows rows;
    private final JdbcHealthRecords health;
    private final JdbcClient jdbc;
    private final TokenCipher cipher;

    JpaChannels(ChannelRows rows, JdbcHealthRecords health, JdbcClient jdbc, TokenCipher cipher) {
        this.rows = rows;
        this.health = health;
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return rows.findById(id.value()).stream()
                .flatMap(row -> toChannels(List.of(row)).stream())
                .findFirst();
    }

    @Override
    public List<ConnectedChannel> describe(ChannelKind kind, Collection<String> routes, Instant now) {
        return jdbc.sql("""
                        select id, name, route, trouble_since is not null or exists (
                            select from channel_fact f
                            where f.channel_id = c.id and f.pauses and (f.until is null or f.until > :now)) as paused
                        from channel c
                        where kind = :kind and route = any(:routes::text[])
                        """)
                .param("now", Timestamp.from(now))
                .param("kind", kind.name())
                .param("routes", column(routes, route -> route))
                .query((row, number) -> new ConnectedChannel(
                        new ChannelId(row.getObject("id", UUID.class)),
                        kind,
                        row.getString("name"),
                        row.getString("route"),
                        row.getBoolean("paused") ? ChannelState.PAUSED : ChannelState.CONNECTED))
                .list();
    }

    @Override
    public List<Channel> all() {
        return toChannels(rows.findAllByOrderByCreatedAtAscIdAsc());
    }

    @Override
    public void save(Channel channel) {
        try {
            rows.saveAndFlush(toRow(channel));
        } catch (DataIntegrityViolationException taken) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "channel-exists",
                    "This number is connected already; change that channel instead.",
                    "phoneNumberId");
        }
    }

    @Override
    public boolean pause(ChannelId id, Trouble refusal) {
        return jdbc.sql("""
                                update channel set trouble_code = :code, trouble_reason = :reason, trouble_since = :since
                                where id = :id and trouble_since is null
                                """)
                        .param("code", refusal.code())
                        .param("reason", refusal.reason())
                        .param("since", Timestamp.from(refusal.since()))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    @Override
    public void asked(ChannelId id, NumberFacts facts, Instant at) {
        jdbc.sql("""
                        update channel set asked_at = :at, account = coalesce(account, :account),
                            display_phone_number = coalesce(display_phone_number, :phone)
                        where id = :id
                        """)
                .param("at", Timestamp.from(at))
                .param("account", facts.account())
                .param("phone", facts.displayPhoneNumber())
                .param("id", id.value())
                .update();
    }

    @Override
    public List<Channel> notAskedSince(Instant then) {
        var ids = jdbc.sql("select id from channel where asked_at is null or asked_at < :then")
                .param("then", Timestamp.from(then))
                .query(UUID.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : all().stream()
                        .filter(channel -> ids.contains(channel.id().value()))
                        .toList();
    }

    private List<Channel> toChannels(List<ChannelRow> found) {
        var told = health.of(found.stream().map(row -> row.id).toList());
        return found.stream()
                .map(row -> toChannel(row, told.getOrDefault(row.id, Health.UNTOLD)))
                .toList();
    }

    private Channel toChannel(ChannelRow row, Health told) {
        return new Channel(
                new ChannelId(row.id),
                row.name,
                new WhatsAppNumber(
                        row.route, row.account, row.displayPhoneNumber, cipher.decrypt(row.token), row.graphVersion),
                trouble(row),
                told,
                row.createdAt);
    }

    private static @Nullable Trouble trouble(ChannelRow row) {
        if (row.troubleSince == null) {
            return null;
        }
        return new Trouble(
                Objects.requireNonNull(row.troubleCode), Objects.requireNonNull(row.troubleReason), row.troubleSince);
    }

    private ChannelRow toRow(Channel channel) {
        var row = new ChannelRow();
        row.id = channel.id().value();
        row.kind = channel.kind();
        row.name = channel.name();
        row.route = channel.number().phoneNumberId();
        row.account = channel.number().wabaId();
        row.displayPhoneNumber = channel.number().displayPhoneNumber();
        row.token = cipher.encrypt(channel.number().token());
        row.graphVersion = channel.number().graphVersion();
        row.createdAt = channel.createdAt();
        var trouble = channel.refused();
        if (trouble != null) {
            row.troubleCode = trouble.code();
            row.troubleReason = trouble.reason();
            row.troubleSince = trouble.since();
        }
        return row;
    }
}
