package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Pulse;
import com.imobhub.channels.domain.Pulses;
import java.util.HashMap;
import java.util.Map;

/** Signs of life in a map; counts how often somebody wrote. */
class InMemoryPulses implements Pulses {

    private final Map<ChannelId, Pulse> kept = new HashMap<>();
    int saves;

    @Override
    public void save(Map<ChannelId, Pulse> pulses) {
        saves++;
        pulses.forEach((channel, pulse) -> kept.merge(channel, pulse, Pulse::newest));
    }

    @Override
    public Map<ChannelId, Pulse> all() {
        return Map.copyOf(kept);
    }
}
