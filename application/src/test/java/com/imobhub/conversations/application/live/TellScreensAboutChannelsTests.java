package com.imobhub.conversations.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.Samples;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TellScreensAboutChannelsTests {

    private final ConnectedChannel channel = Samples.channel();
    private final InMemoryFeed feed = new InMemoryFeed();
    private final TellScreensAboutChannels screens = new TellScreensAboutChannels(directory(), feed);

    private ChannelDirectory directory() {
        return new ChannelDirectory() {
            @Override
            public Optional<ConnectedChannel> find(ChannelId id) {
                return Optional.of(channel).filter(it -> it.id().equals(id));
            }

            @Override
            public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
                return Map.of();
            }
        };
    }

    @Test
    void everyScreenIsToldHowAChannelIs() {
        screens.on(new ChannelChanged(channel.id()));

        assertThat(feed.after(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("channel");
            assertThat(entry.audience()).isNull();
        });
    }

    @Test
    void aChannelThatIsGoneIsNotTold() {
        screens.on(new ChannelChanged(ChannelId.next()));

        assertThat(feed.after(0, 10)).isEmpty();
    }
}
