package com.imobhub.conversations.application.media;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a file's bytes told.
 *
 * @param extension that files of this type usually have, with its dot; empty when there is none
 * @param thumbnailType what the small picture that was made is; null when none was
 */
public record MediaFacts(
        String contentType,
        String extension,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer seconds,
        boolean animated,
        @Nullable String thumbnailType) {}
