package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.channels.Presence;
import java.util.Map;

/** Keeps what contacts may notice over each channel. */
public interface Presences {

    /** Of every channel. */
    Map<ChannelId, Presence> all();

    /** @return whether there is such a channel */
    boolean change(ChannelId id, Presence presence);
}
