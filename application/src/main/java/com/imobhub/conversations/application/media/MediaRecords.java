package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which files there are and which still want work. */
public interface MediaRecords {

    /**
     * Notes files; what is known already stays as it is, except that a failed one is expected again when it can be fetched
     * now.
     *
     * @return those that had failed before
     */
    List<MediaFile> expect(Collection<ExpectedMedia> media, Instant now);

    /**
     * Takes one file that is due, the newest first; until {@code until} nobody else gets it.
     *
     * @param except channels that are busy enough
     */
    Optional<WantedMedia> claim(Collection<ChannelId> except, Instant now, Instant until);

    /**
     * The file is in the store.
     *
     * @param oddity what is odd about it, if anything
     * @return the file now; nothing when somebody else was faster
     */
    Optional<MediaFile> stored(
            WantedMedia wanted,
            String filename,
            long size,
            MediaFacts facts,
            @Nullable MediaTrouble oddity,
            Instant now);

    /**
     * A message is sent with a file that is in the store already.
     *
     * @param storedAs what the store calls it
     */
    void sent(ExpectedMedia media, UUID storedAs, long size, String sha256, MediaFacts facts, Instant now);

    /** What has to be told to the provider of a message's file; nothing when it has none or it is not stored. */
    Optional<FileToSend> toSend(MessageId message);

    /** It is tried again; nothing happens to one that somebody else has taken since. */
    void postpone(WantedMedia wanted, MediaTrouble why, @Nullable String detail, Instant until);

    /** It was not tried after all: it is due at once and the attempt does not count. */
    void giveBack(WantedMedia wanted, Instant now);

    /** @return the file now; nothing when somebody else has taken it since */
    Optional<MediaFile> fail(WantedMedia wanted, MediaTrouble why, @Nullable String detail);

    /**
     * Makes one due at once, as if it was never tried; one that is being fetched goes on.
     *
     * @param storedToo even when it is stored, because the store has lost it
     */
    void retry(MessageId message, boolean storedToo, Instant now);

    /**
     * Makes everything due at once that waits for a channel or was refused because of it.
     *
     * @return those that had failed
     */
    List<MediaFile> retryRefused(ChannelId channel, Instant now);

    Optional<MediaFile> find(MessageId message);
}
