package com.imobhub.channels;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Lets the contexts that receive and send tell what they learn about channels. */
public interface ChannelReports {

    /**
     * Takes news in any order, any number of times: of each kind the newest counts. Joins the caller's transaction.
     *
     * @return the reports that concern no channel here, so that the caller can keep them
     */
    List<ChannelReport> report(Collection<ChannelReport> reports);

    /**
     * The provider called on these channels. Meant to be called for every batch: it remembers and returns; the moment is
     * written later, at most once a minute per channel, outside the caller's transaction.
     */
    void heard(Collection<ChannelId> channels, Instant at);

    /**
     * The provider refused something sent over a channel; the newest such error is shown.
     *
     * @param code the provider's error code
     * @param words the provider's words
     */
    void failed(ChannelId channel, int code, String words, Instant at);

    /**
     * Too many of the last messages of a channel failed. Raises an alert, once until {@link #recovered}.
     *
     * @param failed how many failed
     * @param finished of how many
     */
    void failing(ChannelId channel, int failed, int finished, Instant at);

    /** Messages of these channels go through again, or always did. */
    void recovered(Collection<ChannelId> channels, Instant at);
}
