package com.imobhub.conversations.application.live;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelDirectory;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/** Every open screen shows how the channels are doing. */
@Service
class TellScreensAboutChannels {

    private final ChannelDirectory channels;
    private final Feed feed;

    TellScreensAboutChannels(ChannelDirectory channels, Feed feed) {
        this.channels = channels;
        this.feed = feed;
    }

    @ApplicationModuleListener(id = "conversations.tell-screens-about-channels")
    void on(ChannelChanged event) {
        channels.find(event.channel()).ifPresent(channel -> feed.append(List.of(Change.ChannelMoved.of(channel))));
    }
}
