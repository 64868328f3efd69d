package com.imobhub.conversations.application.media;

import org.jspecify.annotations.Nullable;

/**
 * Where a provider keeps a file.
 *
 * @param providerId what to ask the provider for
 * @param url where it lies at once, for minutes only; never to be logged
 * @param claimedType the media type the provider tells
 * @param sha256 of its bytes, in Base64 or hexadecimal
 */
public record Origin(
        @Nullable String providerId,
        @Nullable String url,
        @Nullable String claimedType,
        @Nullable String sha256) {

    boolean isSomewhere() {
        return providerId != null || url != null;
    }

    /** Without the address, which opens the file to whoever has it. */
    @Override
    public String toString() {
        return "Origin[providerId=" + providerId + ", claimedType=" + claimedType + "]";
    }
}
