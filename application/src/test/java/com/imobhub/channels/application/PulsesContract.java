package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Pulses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every place that keeps signs of life must do; each test uses channels of its own. */
public interface PulsesContract {

    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    Pulses pulses();

    private static Pulse error(int code, Instant at) {
        return new Pulse(null, new Pulse.LastError(code, "Não deu", at));
    }

    @Test
    default void whatWasSavedIsThere() {
        var heard = ChannelId.next();
        var failed = ChannelId.next();
        var both = new Pulse(NOON, new Pulse.LastError(131047, "Re-engagement message", NOON));

        pulses().save(Map.of(heard, new Pulse(NOON, null), failed, both));

        assertThat(pulses().all()).containsEntry(heard, new Pulse(NOON, null)).containsEntry(failed, both);
    }

    @Test
    default void oneSignDoesNotHideTheOther() {
        var channel = ChannelId.next();

        pulses().save(Map.of(channel, error(190, NOON)));
        pulses().save(Map.of(channel, new Pulse(NOON, null)));

        assertThat(pulses().all()).containsEntry(channel, new Pulse(NOON, new Pulse.LastError(190, "Não deu", NOON)));
    }

    @Test
    default void olderSignsDoNotReplaceNewerOnes() {
        var channel = ChannelId.next();
        var later = NOON.plusSeconds(1);

        for (var pulse : List.of(error(190, later), error(368, NOON), new Pulse(later, null), new Pulse(NOON, null))) {
            pulses().save(Map.of(channel, pulse));
        }

        assertThat(pulses().all()).containsEntry(channel, new Pulse(later, new Pulse.LastError(190, "Não deu", later)));
    }
}
