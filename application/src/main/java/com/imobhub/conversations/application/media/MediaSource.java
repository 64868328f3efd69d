package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelKind;

/** Fetches files from one kind of provider. */
public interface MediaSource {

    ChannelKind kind();

    /**
     * Fetches once and says what came of it; never throws for anything the provider or the network does. Ends soon after
     * its thread is interrupted.
     */
    FetchOutcome fetch(WantedMedia wanted, MediaSink sink);
}
