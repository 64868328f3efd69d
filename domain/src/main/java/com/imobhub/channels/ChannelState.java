package com.imobhub.channels;

/** Whether a channel works. Whatever the state, its conversations stay. */
public enum ChannelState {
    /** Receives and sends. */
    CONNECTED,
    /** The provider refused us as a whole: receives, but queued messages wait until somebody acts. */
    PAUSED
}
