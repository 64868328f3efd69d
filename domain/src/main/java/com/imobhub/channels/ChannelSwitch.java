package com.imobhub.channels;

/** Lets the context that sends report that a provider refuses a channel as a whole. */
public interface ChannelSwitch {

    /**
     * Pauses sending over this channel until somebody reconnects it.
     *
     * @param code the provider's error code
     * @param reason the provider's words
     */
    void pause(ChannelId id, int code, String reason);
}
