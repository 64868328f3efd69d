package com.imobhub.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.shared.Secret;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelTests {

    private static final Instant CREATED = Instant.parse("2026-03-02T12:00:00Z");

    private final Channel channel = new Channel(ChannelId.next(), "Vendas", number("old"), null, CREATED);

    private static WhatsAppNumber number(String token) {
        return new WhatsAppNumber(
                "200000000000201",
                "100000000000101",
                "+55 31 3221-0123",
                new Secret(token),
                WhatsAppNumber.DEFAULT_GRAPH_VERSION);
    }

    @Test
    void aNewOneIsConnected() {
        assertThat(channel.state(CREATED)).isEqualTo(ChannelState.CONNECTED);
        assertThat(channel.trouble(CREATED)).isNull();
    }

    @Test
    void itIsPausedWhileTheProviderRefusesIt() {
        var trouble = new Trouble(190, "Access token has expired", CREATED);

        channel.pause(trouble);

        assertThat(channel.state(CREATED)).isEqualTo(ChannelState.PAUSED);
        assertThat(channel.trouble(CREATED)).isEqualTo(trouble);
        assertThat(channel.describe(CREATED).state()).isEqualTo(ChannelState.PAUSED);
    }

    @Test
    void newCredentialsMakeItWorkAgain() {
        channel.pause(new Trouble(190, "Access token has expired", CREATED));
        var now = CREATED.plusSeconds(60);

        var connected = channel.connect("Locação", number("new"), now);

        assertThat(connected)
                .isEqualTo(new ChannelConnected(
                        channel.id(), ChannelKind.WHATSAPP_CLOUD, "200000000000201", "100000000000101", now));
        assertThat(channel.state(CREATED)).isEqualTo(ChannelState.CONNECTED);
        assertThat(channel.name()).isEqualTo("Locação");
        assertThat(channel.number().token().reveal()).isEqualTo("new");
        assertThat(channel.createdAt()).isEqualTo(CREATED);
    }

    @Test
    void othersKnowItWithoutItsSecrets() {
        assertThat(channel.describe(CREATED))
                .isEqualTo(new ConnectedChannel(
                        channel.id(), ChannelKind.WHATSAPP_CLOUD, "Vendas", "200000000000201", ChannelState.CONNECTED));
        assertThat(channel.number().toString()).doesNotContain("old");
    }

    @Test
    void whatsAppSendsLongTextsForADay() {
        var can = ChannelKind.WHATSAPP_CLOUD.capabilities();

        assertThat(can.textLimit()).isEqualTo(4096);
        assertThat(can.window()).isEqualTo(Duration.ofHours(24));
    }

    private static final ChannelNews NEWS = new ChannelNews.NumberQuality("FLAGGED", null);

    @Test
    void newsOfItsAccountMeanIt() {
        assertThat(channel.isMeantBy(ChannelReport.ofAccount("100000000000101", CREATED, NEWS)))
                .isTrue();
        assertThat(channel.isMeantBy(ChannelReport.ofAccount("100000000000999", CREATED, NEWS)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "100000000000101, 553132210123, true",
        "100000000000101, +55 (31) 3221-0123, true",
        "100000000000101, 553132210124, false",
        "100000000000101, '', false",
        "100000000000999, 553132210123, false"
    })
    void newsOfItsNumberMeanItWhateverTheNotation(String account, String phone, boolean meant) {
        assertThat(channel.isMeantBy(ChannelReport.ofNumber(account, phone, CREATED, NEWS)))
                .isEqualTo(meant);
    }

    @Test
    void newsUnderTheProvidersIdMeanItOrAnother() {
        assertThat(channel.isMeantBy(ChannelReport.ofRoute("100000000000101", "200000000000201", CREATED, NEWS)))
                .isTrue();
        assertThat(channel.isMeantBy(ChannelReport.ofRoute("100000000000101", "200000000000202", CREATED, NEWS)))
                .isFalse();
    }

    @Test
    void whatWasToldPausesItUntilSomebodyReconnects() {
        var told = Health.UNTOLD.with(Fact.of(new ChannelNews.AccessRemoved("PARTNER_REMOVED"), CREATED));
        var removed = new Channel(ChannelId.next(), "Vendas", number("old"), null, told, CREATED);

        assertThat(removed.state(CREATED)).isEqualTo(ChannelState.PAUSED);

        removed.connect("Vendas", number("new"), CREATED);

        assertThat(removed.state(CREATED)).isEqualTo(ChannelState.CONNECTED);
    }
}
