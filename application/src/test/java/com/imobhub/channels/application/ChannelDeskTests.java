package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.HealthRecords;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Quality;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ChannelDeskTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock(NOW);
    private final InMemoryHealthRecords health = new InMemoryHealthRecords();
    private final InMemoryPulses pulses = new InMemoryPulses();
    private final ChannelPulse pulse =
            new ChannelPulse(pulses, TransactionOperations.withoutTransaction(), events::add, clock);
    private final ChannelDesk desk = new ChannelDesk(new InMemoryChannels(health), health, pulse, events::add, clock);

    private static final NumberFacts FACTS = new NumberFacts(
            "100000000000101", "+55 11 4000-0101", "Imob", "APPROVED", "GREEN", "TIER_2K", "STANDARD", "CONNECTED");

    private static WhatsAppNumber number(String phoneNumberId, String token) {
        return new WhatsAppNumber(phoneNumberId, null, null, new Secret(token), "v25.0");
    }

    @Test
    void aNumberIsConnectedAndAnnounced() {
        var channel = desk.connect("Vendas", number("101", "EAAG"));

        assertThat(desk.all()).hasSize(1);
        assertThat(desk.find(channel.id())).contains(channel.describe(NOW));
        assertThat(events)
                .containsExactly(
                        new ChannelConnected(channel.id(), ChannelKind.WHATSAPP_CLOUD, "101", NOW),
                        new ChannelChanged(channel.id()));
    }

    @Test
    void aNumberIsConnectedOnce() {
        desk.connect("Vendas", number("101", "EAAG"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.connect("Outra", number("101", "EAAG")))
                .returns("channel-exists", Refusal::code);
        assertThat(events).hasSize(2);
    }

    @Test
    void theNumberOfTheSettingsIsConnectedOnlyTheFirstTime() {
        desk.connectFirst("WhatsApp", number("101", "EAAG"));
        desk.connectFirst("WhatsApp", number("101", "other"));

        assertThat(desk.all()).hasSize(1);
        assertThat(desk.all().getFirst().number().token().reveal()).isEqualTo("EAAG");
    }

    @Test
    void aPausedChannelWorksAgainWithNewCredentials() {
        var id = desk.connect("Vendas", number("101", "old")).id();

        desk.pause(id, 190, "Access token has expired");
        assertThat(desk.all().getFirst().refused()).isEqualTo(new Trouble(190, "Access token has expired", NOW));

        desk.reconnect(id, "Vendas", number("101", "new"), NumberFacts.NONE);
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(ChannelState.CONNECTED);
        assertThat(desk.whatsApp(id).orElseThrow().token().reveal()).isEqualTo("new");
    }

    @Test
    void onlyAKnownChannelIsReconnected() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.reconnect(ChannelId.next(), "Vendas", number("101", "EAAG"), NumberFacts.NONE))
                .returns("unknown-channel", Refusal::code);
    }

    @Test
    void pausingWhatIsNotThereIsHarmless() {
        desk.pause(ChannelId.next(), 190, "gone");

        assertThat(desk.all()).isEmpty();
    }

    @Test
    void channelsAreFoundByTheProvidersNames() {
        var channel = desk.connect("Vendas", number("101", "EAAG"));

        assertThat(desk.byRoute(ChannelKind.WHATSAPP_CLOUD, List.of("101", "999")))
                .containsOnlyKeys("101")
                .containsEntry("101", channel.describe(NOW));
    }

    @Test
    void keysAreHandedOutForKnownChannels() {
        var id = desk.connect("Vendas", number("101", "EAAG")).id();

        assertThat(desk.whatsApp(id).orElseThrow().phoneNumberId()).isEqualTo("101");
        assertThat(desk.whatsApp(ChannelId.next())).isEmpty();
    }

    @Test
    void whatTheProviderSaysFillsInWhatNobodyTyped() {
        var channel = desk.connect("Vendas", number("101", "EAAG"), FACTS);

        assertThat(channel.number().wabaId()).isEqualTo("100000000000101");
        assertThat(channel.number().displayPhoneNumber()).isEqualTo("+55 11 4000-0101");
        assertThat(channel.health().quality()).isEqualTo(Quality.GREEN);
        assertThat(channel.health().find(Aspect.LIMIT)).contains(Fact.plain(Aspect.LIMIT, "TIER_2K", null, NOW));
        assertThat(events).contains(new ChannelChanged(channel.id()));
    }

    @Test
    void pausingIsToldOnceAndIsTheLastError() {
        var id = desk.connect("Vendas", number("101", "old")).id();
        events.clear();

        desk.pause(id, 190, "Access token has expired");
        desk.pause(id, 190, "Access token has expired");

        assertThat(events).containsExactly(new ChannelChanged(id));
        assertThat(desk.overview(id).pulse().lastError())
                .isEqualTo(new Pulse.LastError(190, "Access token has expired", NOW));
    }

    @Test
    void aReconnectedChannelWorksWhateverWasToldBefore() {
        var id = desk.connect("Vendas", number("101", "old")).id();
        health.tell(List.of(new HealthRecords.Told(id, new Fact(Aspect.BAN, "", "DISABLED", null, null, true, NOW))));
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(ChannelState.PAUSED);
        assertThat(desk.mayStartConversations(id, NOW)).isFalse();

        var channel = desk.reconnect(id, "Vendas", number("101", "new"), FACTS);

        assertThat(channel.state(NOW)).isEqualTo(ChannelState.CONNECTED);
        assertThat(desk.mayStartConversations(id, NOW)).isTrue();
        assertThat(desk.mayStartConversations(ChannelId.next(), NOW)).isFalse();
    }
}
