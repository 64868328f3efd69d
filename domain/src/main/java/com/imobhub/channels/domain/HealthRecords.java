package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import java.util.Collection;

/** Keeps what providers tell about channels: of each subject the newest fact, in whatever order they come. */
public interface HealthRecords {

    /** Takes these facts for each of the channels; nobody waits for others who do the same at the same time in another order. */
    void tell(Collection<Told> told);

    /** Nothing told so far pauses the channel any more. */
    void overrule(ChannelId channel);

    /** Something told about a channel. */
    record Told(ChannelId channel, Fact fact) {}
}
