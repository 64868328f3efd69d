package com.imobhub.channels.application;

import com.imobhub.channels.domain.Channels;

class InMemoryChannelsTests implements ChannelsContract {

    private final Channels channels = new InMemoryChannels();

    @Override
    public Channels channels() {
        return channels;
    }
}
