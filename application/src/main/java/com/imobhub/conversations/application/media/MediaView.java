package com.imobhub.conversations.application.media;

import org.jspecify.annotations.Nullable;

/**
 * What screens show of a message's file.
 *
 * @param state {@code expected}, {@code stored} or {@code failed}
 * @param reason the word of a {@link MediaTrouble}: why it failed, why it is late, or what is odd about what is stored
 * @param contentType what its bytes are, whatever the sender claimed; null until it is stored
 * @param filename harmless on every system; made up when it is stored if the sender gave none
 * @param width of an image or video as it is shown, in pixels
 * @param seconds how long it plays
 * @param thumbnail whether there is a small picture of it
 * @param animated whether the picture moves
 */
public record MediaView(
        String state,
        @Nullable String reason,
        @Nullable String contentType,
        @Nullable Long size,
        @Nullable String filename,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer seconds,
        boolean thumbnail,
        boolean animated) {

    /** The same, moving or not. */
    public MediaView animated(boolean moving) {
        return new MediaView(state, reason, contentType, size, filename, width, height, seconds, thumbnail, moving);
    }
}
