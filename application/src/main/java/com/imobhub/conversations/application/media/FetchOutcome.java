package com.imobhub.conversations.application.media;

import org.jspecify.annotations.Nullable;

/** What became of an attempt to fetch a file. Details never contain addresses or tokens. */
public sealed interface FetchOutcome {

    /**
     * The bytes are in the sink.
     *
     * @param sha256 another checksum the provider gave for them
     * @param size how many bytes the provider announced
     */
    record Fetched(@Nullable String sha256, @Nullable Long size) implements FetchOutcome {}

    /** Not this time, but maybe later. */
    record NotNow(MediaTrouble why, @Nullable String detail) implements FetchOutcome {}

    /** There is no point in trying again. */
    record Never(MediaTrouble why, @Nullable String detail) implements FetchOutcome {}

    /** The provider does not believe the channel's credentials any more. */
    record ChannelRefused(int code, String reason) implements FetchOutcome {}
}
