package com.imobhub.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.application.ChannelDesk;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Secret;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.Scenario;

/** The context with those it names; the team is there because the first steps of every start want it. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES, extraIncludes = "team", verifyAutomatically = false)
class ChannelsModuleTests {

    @Autowired
    ChannelDesk desk;

    @Autowired
    ChannelReports reports;

    @Test
    void connectingIsAnnounced(Scenario scenario) {
        scenario.stimulate(() -> desk.connect("Vendas", number("200000000000201")))
                .andWaitForEventOfType(ChannelConnected.class)
                .toArriveAndVerify((event, channel) -> {
                    assertThat(event.channel()).isEqualTo(channel.id());
                    assertThat(event.kind()).isEqualTo(ChannelKind.WHATSAPP_CLOUD);
                    assertThat(event.route()).isEqualTo("200000000000201");
                });
    }

    @Test
    void connectingAgainIsAnnouncedAndEndsTheTrouble(Scenario scenario) {
        var channel = desk.connect("Vendas", number("200000000000202"));
        desk.pause(channel.id(), 190, "Expired");
        assertThat(desk.find(channel.id()))
                .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ChannelState.PAUSED));

        scenario.stimulate(() -> desk.reconnect(channel.id(), "Vendas", number("200000000000202"), NumberFacts.NONE))
                .andWaitForEventOfType(ChannelConnected.class)
                .matching(event -> event.channel().equals(channel.id()))
                .toArriveAndVerify(event -> assertThat(desk.find(channel.id()))
                        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ChannelState.CONNECTED)));
    }

    private static WhatsAppNumber number(String id) {
        return new WhatsAppNumber(id, null, null, new Secret("EAATESTTOKEN"), WhatsAppNumber.DEFAULT_GRAPH_VERSION);
    }

    @Test
    void whatAProviderTellsIsAnnounced(Scenario scenario) {
        var number =
                new WhatsAppNumber("200000000000203", "100000000000203", null, new Secret("EAATESTTOKEN"), "v25.0");
        var channel = desk.connect("Vendas", number);
        var removed = ChannelReport.ofAccount(
                "100000000000203", Instant.now(), new ChannelNews.AccessRemoved("PARTNER_REMOVED"));

        scenario.stimulate(() -> reports.report(List.of(removed)))
                .andWaitForEventOfType(ChannelChanged.class)
                .matching(event -> event.channel().equals(channel.id()))
                .toArriveAndVerify(event -> assertThat(desk.find(channel.id()))
                        .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ChannelState.PAUSED)));
    }
}
