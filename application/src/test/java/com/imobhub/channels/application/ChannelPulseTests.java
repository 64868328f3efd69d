package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.shared.application.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ChannelPulseTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Object> events = new ArrayList<>();
    private final TestClock clock = new TestClock(NOON);
    private final InMemoryPulses pulses = new InMemoryPulses();
    private final ChannelPulse pulse = pulseOver(pulses);
    private final ChannelId channel = ChannelId.next();

    private ChannelPulse pulseOver(InMemoryPulses kept) {
        return new ChannelPulse(kept, TransactionOperations.withoutTransaction(), events::add, clock);
    }

    private void pass(Duration time) {
        clock.advance(time);
        pulse.heard(channel, clock.instant());
        pulse.save();
    }

    @Test
    void whatIsHeardIsKnownAtOnce() {
        pulse.heard(channel, NOON);

        assertThat(pulse.all()).containsExactly(Map.entry(channel, new Pulse(NOON, null)));
        assertThat(pulses.saves).isZero();
    }

    @Test
    void itIsWrittenOnceAMinute() {
        for (var second = 0; second < 120; second++) {
            pass(Duration.ofSeconds(1));
        }

        assertThat(pulses.saves).isEqualTo(2);
        assertThat(events).isEmpty();
    }

    @Test
    void silenceIsNotWritten() {
        pass(Duration.ZERO);
        clock.advance(Duration.ofHours(1));
        pulse.save();

        assertThat(pulses.saves).isOne();
    }

    @Test
    void anErrorIsWrittenAtOnceAndToldToTheScreens() {
        pass(Duration.ZERO);
        var error = new Pulse.LastError(131047, "Re-engagement message", NOON);

        pulse.failed(channel, error);
        pulse.save();
        pulse.save();

        assertThat(pulses.all()).containsEntry(channel, new Pulse(NOON, error));
        assertThat(events).containsExactly(new ChannelChanged(channel));
    }

    @Test
    void whatOtherNodesHeardCountsToo() {
        pulses.save(Map.of(channel, new Pulse(NOON.plusSeconds(5), null)));

        pulse.heard(channel, NOON);

        assertThat(pulse.all().get(channel).heardAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() {
        var down = new boolean[] {true};
        var failing = new ChannelPulse(
                new InMemoryPulses() {
                    @Override
                    public void save(Map<ChannelId, Pulse> felt) {
                        if (down[0]) {
                            throw new IllegalStateException("no database");
                        }
                        pulses.save(felt);
                    }
                },
                TransactionOperations.withoutTransaction(),
                events::add,
                clock);
        failing.heard(channel, NOON);
        assertThatThrownBy(failing::save).hasMessage("no database");

        down[0] = false;
        failing.save();

        assertThat(pulses.all()).containsKey(channel);
    }

    @Test
    void nothingIsForgottenWhenTheApplicationStops() {
        pass(Duration.ZERO);
        pulse.heard(channel, NOON.plusSeconds(1));

        pulse.destroy();
        pulse.destroy();

        assertThat(pulses.all().get(channel).heardAt()).isEqualTo(NOON.plusSeconds(1));
    }
}
