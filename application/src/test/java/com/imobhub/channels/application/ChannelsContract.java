package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Channel;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.Health;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every place that keeps channels must do; each test starts from an empty one. */
public interface ChannelsContract {

    Instant CREATED = Instant.parse("2026-03-02T12:00:00.123456Z");

    Channels channels();

    /** What the channels' health is made of. */
    HealthRecords health();

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
    default void whatTheProviderTellsFillsTheGaps() {
        var number =
                new WhatsAppNumber(UUID.randomUUID().toString(), null, "+55 31 3221-0123", new Secret("EAAG"), "v25.0");
        var channel = new Channel(ChannelId.next(), "Vendas", number, null, CREATED);
        channels().save(channel);

        channels()
                .asked(
                        channel.id(),
                        new NumberFacts("200000000000201", "+55 31 0000-0000", null, null, null, null, null, null),
                        CREATED);

        var found = channels().find(channel.id()).orElseThrow().number();
        assertThat(found.wabaId()).isEqualTo("200000000000201");
        assertThat(found.displayPhoneNumber()).isEqualTo("+55 31 3221-0123");
    }

    @Test
    default void thoseAreAskedWhoWereNotAskedForLong() {
        var never = channel(CREATED);
        var longAgo = channel(CREATED.plusSeconds(1));
        var justNow = channel(CREATED.plusSeconds(2));
        List.of(never, longAgo, justNow).forEach(channels()::save);
        channels().asked(longAgo.id(), NumberFacts.NONE, CREATED.minusSeconds(1));
        channels().asked(justNow.id(), NumberFacts.NONE, CREATED);

        assertThat(channels().notAskedSince(CREATED)).extracting(Channel::id).containsExactly(never.id(), longAgo.id());
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

        assertThat(channels().describe(ChannelKind.WHATSAPP_CLOUD, routes, CREATED))
                .containsExactlyInAnyOrder(one.describe(CREATED), other.describe(CREATED));
        assertThat(channels().describe(ChannelKind.WHATSAPP_CLOUD, List.of(), CREATED))
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

    private static Fact fact(Aspect aspect, String value, boolean pauses, Instant until, Instant at) {
        return new Fact(aspect, "", value, null, until, pauses, at);
    }

    private void tell(Channel channel, Fact... facts) {
        health().tell(Arrays.stream(facts)
                .map(fact -> new HealthRecords.Told(channel.id(), fact))
                .toList());
    }

    private Channel saved() {
        var channel = channel(CREATED);
        channels().save(channel);
        return channel;
    }

    private Health healthOf(Channel channel) {
        return channels().find(channel.id()).orElseThrow().health();
    }

    private ChannelState described(Channel channel, Instant now) {
        var routes = List.of(channel.number().phoneNumberId());
        return channels()
                .describe(ChannelKind.WHATSAPP_CLOUD, routes, now)
                .getFirst()
                .state();
    }

    @Test
    default void onlyAChannelThatWorksIsPausedAndItsCredentialsStay() {
        var channel = saved();
        var expired = new Trouble(190, "Access token has expired", CREATED);

        assertThat(channels().pause(channel.id(), expired)).isTrue();
        assertThat(channels().pause(channel.id(), new Trouble(368, "Policy", CREATED)))
                .isFalse();
        assertThat(channels().pause(ChannelId.next(), expired)).isFalse();
        assertThat(channels().find(channel.id()).orElseThrow().refused()).isEqualTo(expired);
        assertThat(described(channel, CREATED)).isEqualTo(ChannelState.PAUSED);
    }

    @Test
    default void theNewestWordCountsWhateverTheOrder() {
        var forwards = saved();
        var backwards = saved();
        var batch = saved();
        var older = fact(Aspect.QUALITY, "RED", false, null, CREATED);
        var newer = fact(Aspect.QUALITY, "GREEN", false, null, CREATED.plusSeconds(1));
        var sameSecond = fact(Aspect.QUALITY, "YELLOW", false, null, CREATED.plusSeconds(1));

        tell(forwards, older);
        tell(forwards, newer);
        tell(forwards, sameSecond);
        tell(backwards, sameSecond);
        tell(backwards, newer);
        tell(backwards, older);
        tell(batch, newer, sameSecond, older, newer);

        assertThat(healthOf(forwards).facts()).containsExactly(sameSecond);
        assertThat(healthOf(backwards)).isEqualTo(healthOf(forwards));
        assertThat(healthOf(batch)).isEqualTo(healthOf(forwards));
        assertThat(channels().all()).extracting(Channel::health).contains(healthOf(batch));
    }

    @Test
    default void everythingToldIsKept() {
        var channel = saved();
        var fact = new Fact(Aspect.RESTRICTION, "A_TYPE", "A_TYPE", "Ação", CREATED.plusSeconds(60), true, CREATED);

        tell(channel, fact);
        health().tell(List.of());

        assertThat(healthOf(channel).facts()).containsExactly(fact);
    }

    @Test
    default void aChannelIsPausedWhileAFactSaysSo() {
        var channel = saved();
        tell(channel, fact(Aspect.RESTRICTION, "NO", true, CREATED.plusSeconds(60), CREATED));

        assertThat(described(channel, CREATED)).isEqualTo(ChannelState.PAUSED);
        assertThat(described(channel, CREATED.plusSeconds(60))).isEqualTo(ChannelState.CONNECTED);
    }

    @Test
    default void whatSomebodyOverruledDoesNotPauseAnyMore() {
        var channel = saved();
        var other = saved();
        var ban = fact(Aspect.BAN, "DISABLED", true, null, CREATED);
        tell(channel, ban);
        tell(other, ban);

        health().overrule(channel.id());
        tell(channel, ban);

        assertThat(described(channel, CREATED)).isEqualTo(ChannelState.CONNECTED);
        assertThat(described(other, CREATED)).isEqualTo(ChannelState.PAUSED);
    }
}
