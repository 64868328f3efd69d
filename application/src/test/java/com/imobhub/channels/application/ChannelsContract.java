package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps channels must do; each test starts from an empty one. */
public interface ChannelsContract {

    Instant CREATED = Instant.parse("2026-03-02T12:00:00.123456Z");

    Channels channels();

    /** A channel with a route of its own. */
    static Channel channel(Instant createdAt) {
        var number = new WhatsAppNumber(
                UUID.randomUUID().toString(), "200000000000201", "+55 31 3221-0123", new Secret("EAAG"), "v25.0");
        return new Channel(ChannelId.next(), "Vendas", number, null, createdAt);
    }

    private static void assertSame(Channel found, Channel expected) {
        assertThat(found).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    default void whatWasSavedIsFound() {
        var channel = channel(CREATED);

        channels().save(channel);

        assertSame(channels().find(channel.id()).orElseThrow(), channel);
        assertThat(channels().find(ChannelId.next())).isEmpty();
    }

    @Test
    default void whatMetaDidNotTellStaysUnknown() {
        var number = new WhatsAppNumber("1", null, null, new Secret("EAAG"), "v25.0");
        var channel = new Channel(ChannelId.next(), "Vendas", number, null, CREATED);

        channels().save(channel);

        assertSame(channels().find(channel.id()).orElseThrow(), channel);
    }

    @Test
    default void troubleComesAndGoes() {
        var channel = channel(CREATED);
        channels().save(channel);

        channel.pause(new Trouble(190, "Access token has expired", CREATED));
        channels().save(channel);
        assertSame(channels().find(channel.id()).orElseThrow(), channel);

        channel.connect("Locação", channel.number(), CREATED);
        channels().save(channel);
        assertSame(channels().find(channel.id()).orElseThrow(), channel);
    }

    @Test
    default void theyAreFoundByTheProvidersNames() {
        var one = channel(CREATED);
        var other = channel(CREATED);
        channels().save(one);
        channels().save(other);
        channels().save(channel(CREATED));

        var routes = List.of(one.number().phoneNumberId(), other.number().phoneNumberId(), "unknown");

        assertThat(channels().findByRoute(ChannelKind.WHATSAPP_CLOUD, routes))
                .extracting(Channel::id)
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(channels().findByRoute(ChannelKind.WHATSAPP_CLOUD, List.of()))
                .isEmpty();
    }

    @Test
    default void theOldestIsFirst() {
        var second = channel(CREATED.plusSeconds(1));
        var first = channel(CREATED);
        channels().save(second);
        channels().save(first);

        assertThat(channels().all()).extracting(Channel::id).containsExactly(first.id(), second.id());
    }

    @Test
    default void aRouteBelongsToOneChannel() {
        var channel = channel(CREATED);
        channels().save(channel);
        var twin = new Channel(ChannelId.next(), "Outra", channel.number(), null, CREATED);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> channels().save(twin))
                .returns("channel-exists", Refusal::code)
                .returns(Refusal.Kind.CONFLICT, Refusal::kind);
        assertThat(channels().find(twin.id())).isEmpty();
    }
}
