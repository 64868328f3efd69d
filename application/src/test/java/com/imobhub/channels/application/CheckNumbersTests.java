package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelConnected;
import com.imobhub.channels.ChannelState;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class CheckNumbersTests {

    private static final NumberFacts RED =
            new NumberFacts("100000000000101", "+55 31 3221-0123", null, null, "RED", "TIER_2K", null, null);

    private final List<String> asked = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final InMemoryHealthRecords records = new InMemoryHealthRecords();
    private final ChannelDesk desk = new ChannelDesk(
            new InMemoryChannels(records),
            records,
            new ChannelPulse(new InMemoryPulses(), TransactionOperations.withoutTransaction(), event -> {}, clock),
            events::add,
            clock);
    private Supplier<NumberFacts> answer = () -> RED;
    private final CheckNumbers check = new CheckNumbers(
            number -> {
                asked.add(number.phoneNumberId());
                return answer.get();
            },
            desk);

    private void connect(String numberId) {
        desk.connect("Vendas", new WhatsAppNumber(numberId, null, null, new Secret("EAAG"), "v25.0"));
    }

    private void refuse(String code, @Nullable Integer providerCode) {
        answer = () -> {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, code, "No.").with("providerCode", providerCode);
        };
    }

    @Test
    void aNumberIsAskedForAtOnceAndThenEverySixHours() {
        connect("201");

        check.checkDue();
        check.checkDue();
        clock.advance(Duration.ofHours(5));
        check.checkDue();
        assertThat(asked).hasSize(1);

        clock.advance(Duration.ofMinutes(61));
        check.checkDue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatWasToldIsKept() {
        connect("201");

        check.checkDue();

        var channel = desk.all().getFirst();
        assertThat(channel.health().quality()).isEqualTo(Quality.RED);
        assertThat(channel.number().wabaId()).isEqualTo("100000000000101");
        assertThat(channel.number().displayPhoneNumber()).isEqualTo("+55 31 3221-0123");
    }

    @Test
    void whoLearnsItsAccountLateIsConnectedToItOnce() {
        connect("201");
        events.clear();

        check.checkDue();
        clock.advance(Duration.ofHours(7));
        check.checkDue();

        assertThat(events)
                .filteredOn(ChannelConnected.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((ChannelConnected) event).account()).isEqualTo("100000000000101"));
    }

    @Test
    void aRefusedTokenPausesItsChannelAndNoOther() {
        connect("201");
        refuse("token-refused", 190);
        check.checkDue();
        connect("202");
        answer = () -> RED;

        check.checkDue();

        assertThat(asked).containsExactly("201", "202");
        assertThat(desk.all())
                .extracting(channel -> channel.state(clock.instant()))
                .containsExactly(ChannelState.PAUSED, ChannelState.CONNECTED);
    }

    @Test
    void aTokenThatMayOnlyNotReadStopsNothing() {
        connect("201");
        refuse("token-refused", 10);

        check.checkDue();

        assertThat(desk.all().getFirst().state(clock.instant())).isEqualTo(ChannelState.CONNECTED);
    }

    @Test
    void whoDoesNotAnswerIsAskedAgainSoon() {
        connect("201");
        refuse("provider-unreachable", null);

        check.checkDue();
        check.checkDue();

        assertThat(asked).hasSize(2);
        assertThat(desk.all().getFirst().state(clock.instant())).isEqualTo(ChannelState.CONNECTED);
    }
}
