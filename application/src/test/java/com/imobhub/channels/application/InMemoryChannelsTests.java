package com.imobhub.channels.application;

import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.HealthRecords;

class InMemoryChannelsTests implements ChannelsContract {

    private final InMemoryHealthRecords health = new InMemoryHealthRecords();
    private final Channels channels = new InMemoryChannels(health);

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public HealthRecords health() {
        return health;
    }
}
