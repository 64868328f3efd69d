package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;

/** What a caller may ask of {@code /{phone-number-id}/messages}. */
sealed interface GraphRequest {

    /**
     * Send something.
     *
     * @param to a phone number or, with {@code toUserId}, a business-scoped id, as the caller wrote it
     * @param callbackData echoed in the statuses
     */
    record Send(
            String to,
            boolean toUserId,
            Said said,
            @Nullable String callbackData) implements GraphRequest {}

    /** Mark a message, and all before it, as read; show that an answer is being written. */
    record MarkRead(String messageId, boolean typing) implements GraphRequest {}
}
