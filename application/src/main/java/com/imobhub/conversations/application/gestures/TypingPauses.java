package com.imobhub.conversations.application.gestures;

import com.imobhub.conversations.ConversationId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** That somebody types is told once in a while, however many type and however often their screens say so; per node. */
final class TypingPauses {

    /** Shorter than what the sign lasts (wire-formats.md §6.2). */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final Map<ConversationId, Instant> told = new HashMap<>();

    /** Whether it is time to tell; the next time is after a pause. */
    synchronized boolean isOver(ConversationId conversation, Instant now) {
        told.values().removeIf(at -> !at.plus(PAUSE).isAfter(now));
        return told.putIfAbsent(conversation, now) == null;
    }
}
