package com.imobhub.channels.application;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.domain.Health;
import com.imobhub.channels.domain.HealthRecords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What providers told, in a map. */
class InMemoryHealthRecords implements HealthRecords {

    private final Map<ChannelId, Health> kept = new ConcurrentHashMap<>();

    @Override
    public void tell(Collection<Told> told) {
        told.forEach(it -> kept.merge(
                it.channel(), Health.UNTOLD.with(List.of(it.fact())), (known, further) -> known.with(further.facts())));
    }

    @Override
    public void overrule(ChannelId channel) {
        kept.computeIfPresent(channel, (same, health) -> health.overruled());
    }

    Health of(ChannelId channel) {
        return kept.getOrDefault(channel, Health.UNTOLD);
    }
}
