package com.imobhub.conversations.application.gestures;

import com.imobhub.conversations.domain.Failure;
import org.jspecify.annotations.Nullable;

/** What became of a gesture. Making the same one again is harmless, whatever became of it. */
public sealed interface GestureOutcome {

    /** @param providerId the provider's name for it, where it has one */
    record Done(@Nullable String providerId) implements GestureOutcome {}

    /** The provider refused it, for good. */
    record Refused(Failure failure) implements GestureOutcome {}

    /** The provider did not take it, but may later. */
    record Busy(Failure failure) implements GestureOutcome {}

    /** The provider refuses the whole channel. */
    record ChannelRefused(int code, String reason) implements GestureOutcome {}

    /** No answer that can be read came: nobody knows whether it was taken. */
    record Unreachable(String reason) implements GestureOutcome {}
}
