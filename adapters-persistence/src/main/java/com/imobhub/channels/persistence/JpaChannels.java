package com.imobhub.channels.persistence;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Repository;

@Repository
class JpaChannels implements Channels {

    private final ChannelRows rows;
    private final TokenCipher cipher;

    JpaChannels(ChannelRows rows, TokenCipher cipher) {
        this.rows = rows;
        this.cipher = cipher;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return rows.findById(id.value()).map(this::toChannel);
    }

    @Override
    public List<Channel> findByRoute(ChannelKind kind, Collection<String> routes) {
        return rows.findByKindAndRouteIn(kind, routes).stream()
                .map(this::toChannel)
                .toList();
    }

    @Override
    public List<Channel> all() {
        return rows.findAllByOrderByCreatedAtAscIdAsc().stream()
                .map(this::toChannel)
                .toList();
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

    private Channel toChannel(ChannelRow row) {
        return new Channel(
                new ChannelId(row.id),
                row.name,
                new WhatsAppNumber(
                        row.route, row.account, row.displayPhoneNumber, cipher.decrypt(row.token), row.graphVersion),
                trouble(row),
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
        var trouble = channel.trouble();
        if (trouble != null) {
            row.troubleCode = trouble.code();
            row.troubleReason = trouble.reason();
            row.troubleSince = trouble.since();
        }
        return row;
    }
}
