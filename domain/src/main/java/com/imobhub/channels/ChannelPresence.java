package com.imobhub.channels;

/** Answers what contacts may notice over a channel. */
public interface ChannelPresence {

    /** Everything, unless somebody chose otherwise. */
    Presence of(ChannelId id);
}
