package com.imobhub.channels.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.Presence;
import com.imobhub.channels.domain.Channels;
import com.imobhub.channels.domain.Presences;
import org.junit.jupiter.api.Test;

/** What every place that keeps what contacts may notice must do. */
public interface PresencesContract {

    Presences presences();

    Channels channels();

    private ChannelId saved() {
        var channel = ChannelsContract.channel(ChannelsContract.CREATED);
        channels().save(channel);
        return channel.id();
    }

    @Test
    default void contactsNoticeEverythingUntilSomebodyChoosesOtherwise() {
        var channel = saved();
        var other = saved();

        assertThat(presences().all().get(channel)).isEqualTo(Presence.OPEN);
        assertThat(presences().change(channel, new Presence(false, true))).isTrue();

        assertThat(presences().all())
                .containsEntry(channel, new Presence(false, true))
                .containsEntry(other, Presence.OPEN);
        assertThat(presences().change(channel, new Presence(true, false))).isTrue();
        assertThat(presences().all()).containsEntry(channel, new Presence(true, false));
    }

    @Test
    default void whatWasChosenOutlivesNewCredentials() {
        var channel = saved();
        presences().change(channel, new Presence(false, false));

        channels().save(channels().find(channel).orElseThrow());

        assertThat(presences().all()).containsEntry(channel, new Presence(false, false));
    }

    @Test
    default void nothingIsChosenForAChannelThatIsNotThere() {
        assertThat(presences().change(ChannelId.next(), Presence.OPEN)).isFalse();
    }
}
