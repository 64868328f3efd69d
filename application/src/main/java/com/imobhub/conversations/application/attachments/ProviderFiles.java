package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelId;
import java.time.Instant;
import java.util.Optional;

/** Which files providers have already, so that the same floor plan for fifty people is uploaded once. */
public interface ProviderFiles {

    /**
     * How a channel's provider calls a file that it has.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    Optional<String> find(ChannelId channel, String sha256, Instant now);

    /** The provider has it, under this name until then; in place of what was known before. */
    void keep(ChannelId channel, String sha256, String providerId, Instant until);

    /** The provider does not have it, whatever we thought. */
    void forget(ChannelId channel, String sha256);

    void forgetExpired(Instant now);
}
