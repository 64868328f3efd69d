package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelChanged;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.Presence;
import com.imobhub.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownPresenceTests {

    private final List<Object> events = new ArrayList<>();
    private final InMemoryChannels channels = new InMemoryChannels(new InMemoryHealthRecords());
    private final ShownPresence shown = new ShownPresence(new InMemoryPresences(channels), events::add);

    @Test
    void whatIsChosenIsToldToEveryScreen() {
        var channel = ChannelsContract.channel(ChannelsContract.CREATED);
        channels.save(channel);

        shown.choose(channel.id(), new Presence(false, true));

        assertThat(shown.of(channel.id())).isEqualTo(new Presence(false, true));
        assertThat(shown.of(channel.id()).showsTyping()).isFalse();
        assertThat(events).containsExactly(new ChannelChanged(channel.id()));
    }

    @Test
    void aChannelThatIsNotThereShowsWhatEveryOneShowsAndCannotBeChosenFor() {
        assertThat(shown.of(ChannelId.next())).isEqualTo(Presence.OPEN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> shown.choose(ChannelId.next(), Presence.OPEN))
                .returns("unknown-channel", Refusal::code);
        assertThat(events).isEmpty();
    }
}
