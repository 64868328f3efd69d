package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.NumberCheck;
import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.channels.domain.Quality;
import com.imobhub.channels.domain.WhatsAppNumber;
import com.imobhub.shared.Refusal;
import com.imobhub.shared.Secret;
import com.imobhub.shared.application.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ConnectNumberTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final NumberFacts GREEN = new NumberFacts(null, null, null, null, "GREEN", null, null, null);
    private static final NumberFacts RED = new NumberFacts(null, null, null, null, "RED", null, null, null);

    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock(NOON);
    private final InMemoryHealthRecords records = new InMemoryHealthRecords();
    private final ChannelPulse pulse =
            new ChannelPulse(new InMemoryPulses(), TransactionOperations.withoutTransaction(), events::add, clock);
    private final ChannelDesk desk = new ChannelDesk(new InMemoryChannels(records), records, pulse, events::add, clock);
    private final ConnectNumber connect = asking(number -> GREEN);

    private ConnectNumber asking(NumberCheck check) {
        return new ConnectNumber(check, desk);
    }

    private ConnectNumber refusing() {
        return asking(number -> {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "token-refused", "No.", "accessToken");
        });
    }

    private static WhatsAppNumber number(String token) {
        return new WhatsAppNumber("201", null, null, new Secret(token), "v25.0");
    }

    @Test
    void aNumberThatTheProviderKnowsIsConnected() {
        var connected = connect.connect("Vendas", number("EAAG"));

        assertThat(connected.channel().health().quality()).isEqualTo(Quality.GREEN);
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void whatTheProviderRefusesIsNotKept() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> refusing().connect("Vendas", number("EAAG")));

        assertThat(desk.all()).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void aRefusedTokenDoesNotReplaceTheOldOne() {
        var id = connect.connect("Vendas", number("old")).channel().id();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> refusing().reconnect(id, "Locação", number("new")));

        assertThat(desk.overview(id).channel().name()).isEqualTo("Vendas");
        assertThat(desk.whatsApp(id).orElseThrow().token().reveal()).isEqualTo("old");
    }

    @Test
    void nobodyIsAskedAboutAChannelThatIsNotHere() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> refusing().reconnect(ChannelId.next(), "Vendas", number("EAAG")))
                .returns("unknown-channel", Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> refusing().refresh(ChannelId.next()))
                .returns("unknown-channel", Refusal::code);
    }

    @Test
    void aNumberIsAskedAnew() {
        var id = connect.connect("Vendas", number("EAAG")).channel().id();
        clock.advance(Duration.ofHours(1));

        var refreshed = asking(number -> RED).refresh(id);

        assertThat(refreshed.channel().health().quality()).isEqualTo(Quality.RED);
    }
}
