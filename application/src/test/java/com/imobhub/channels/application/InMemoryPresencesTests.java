package com.imobhub.channels.application;

import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Presences;

class InMemoryPresencesTests implements PresencesContract {

    private final InMemoryChannels channels = new InMemoryChannels(new InMemoryHealthRecords());
    private final InMemoryPresences presences = new InMemoryPresences(channels);

    @Override
    public Presences presences() {
        return presences;
    }

    @Override
    public Channels channels() {
        return channels;
    }
}
