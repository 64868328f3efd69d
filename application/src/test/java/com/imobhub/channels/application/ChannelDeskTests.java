package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.domain.Trouble;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelDeskTests {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final ChannelDesk desk = new ChannelDesk(new InMemoryChannels(), events::add, new TestClock(NOW));

    private static WhatsAppNumber number(String phoneNumberId, String token) {
        return new WhatsAppNumber(phoneNumberId, null, null, new Secret(token), "v25.0");
    }

    @Test
    void aNumberIsConnectedAndAnnounced() {
        var channel = desk.connect("Vendas", number("101", "EAAG"));

        assertThat(desk.all()).hasSize(1);
        assertThat(desk.find(channel.id())).contains(channel.describe());
        assertThat(events).containsExactly(new ChannelConnected(channel.id(), ChannelKind.WHATSAPP_CLOUD, "101", NOW));
    }

    @Test
    void aNumberIsConnectedOnce() {
        desk.connect("Vendas", number("101", "EAAG"));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.connect("Outra", number("101", "EAAG")))
                .returns("channel-exists", Refusal::code);
        assertThat(events).hasSize(1);
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
        assertThat(desk.all().getFirst().trouble()).isEqualTo(new Trouble(190, "Access token has expired", NOW));

        desk.reconnect(id, "Vendas", number("101", "new"));
        assertThat(desk.find(id).orElseThrow().state()).isEqualTo(ChannelState.CONNECTED);
        assertThat(desk.whatsApp(id).orElseThrow().token().reveal()).isEqualTo("new");
        assertThat(events).hasSize(2);
    }

    @Test
    void onlyAKnownChannelIsReconnected() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> desk.reconnect(ChannelId.next(), "Vendas", number("101", "EAAG")))
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
                .containsEntry("101", channel.describe());
    }

    @Test
    void keysAreHandedOutForKnownChannels() {
        var id = desk.connect("Vendas", number("101", "EAAG")).id();

        assertThat(desk.whatsApp(id).orElseThrow().phoneNumberId()).isEqualTo("101");
        assertThat(desk.whatsApp(ChannelId.next())).isEmpty();
    }
}
