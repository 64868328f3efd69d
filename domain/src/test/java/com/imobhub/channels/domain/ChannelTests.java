package com.imobhub.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChannelTests {

    private static final Instant CREATED = Instant.parse("2026-03-02T12:00:00Z");

    private final Channel channel = new Channel(ChannelId.next(), "Vendas", number("old"), null, CREATED);

    private static WhatsAppNumber number(String token) {
        return new WhatsAppNumber(
                "100000000000101",
                "200000000000201",
                "+55 31 3221-0123",
                new Secret(token),
                WhatsAppNumber.DEFAULT_GRAPH_VERSION);
    }

    @Test
    void aNewOneIsConnected() {
        assertThat(channel.state()).isEqualTo(ChannelState.CONNECTED);
        assertThat(channel.trouble()).isNull();
    }

    @Test
    void itIsPausedWhileTheProviderRefusesIt() {
        var trouble = new Trouble(190, "Access token has expired", CREATED);

        channel.pause(trouble);

        assertThat(channel.state()).isEqualTo(ChannelState.PAUSED);
        assertThat(channel.trouble()).isEqualTo(trouble);
        assertThat(channel.describe().state()).isEqualTo(ChannelState.PAUSED);
    }

    @Test
    void newCredentialsMakeItWorkAgain() {
        channel.pause(new Trouble(190, "Access token has expired", CREATED));
        var now = CREATED.plusSeconds(60);

        var connected = channel.connect("Locação", number("new"), now);

        assertThat(connected)
                .isEqualTo(new ChannelConnected(channel.id(), ChannelKind.WHATSAPP_CLOUD, "100000000000101", now));
        assertThat(channel.state()).isEqualTo(ChannelState.CONNECTED);
        assertThat(channel.name()).isEqualTo("Locação");
        assertThat(channel.number().token().reveal()).isEqualTo("new");
        assertThat(channel.createdAt()).isEqualTo(CREATED);
    }

    @Test
    void othersKnowItWithoutItsSecrets() {
        assertThat(channel.describe())
                .isEqualTo(new ConnectedChannel(
                        channel.id(), ChannelKind.WHATSAPP_CLOUD, "Vendas", "100000000000101", ChannelState.CONNECTED));
        assertThat(channel.number().toString()).doesNotContain("old");
    }

    @Test
    void whatsAppSendsLongTextsForADay() {
        var can = ChannelKind.WHATSAPP_CLOUD.capabilities();

        assertThat(can.textLimit()).isEqualTo(4096);
        assertThat(can.window()).isEqualTo(Duration.ofHours(24));
    }
}
