package com.imobhub.conversations.application.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a message said at some time.
 *
 * @param at since when
 * @param type as in {@link MessageView}
 * @param text its text or caption, if it has one
 */
public record MessageVersion(
        Instant at, String type, @Nullable String text) {}
