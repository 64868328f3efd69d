package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import java.util.Map;

/** Keeps the signs of life of channels; older ones never replace newer ones. */
public interface Pulses {

    void save(Map<ChannelId, Pulse> pulses);

    /** Of every channel that gave one. */
    Map<ChannelId, Pulse> all();
}
