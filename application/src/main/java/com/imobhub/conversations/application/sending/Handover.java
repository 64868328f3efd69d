package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.MessageId;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One time that a message is handed to the provider, which echoes {@link #word} in whatever it reports of it: what happened to a
 * former one says nothing about the one that followed.
 *
 * @param round 1 for the first time
 */
public record Handover(MessageId message, int round) {

    private static final Pattern WORD =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?::([0-9]{1,9}))?");

    /** What was handed over before rounds were counted counts as the newest. */
    private static final int UNCOUNTED = Integer.MAX_VALUE;

    public String word() {
        return message.value() + ":" + round;
    }

    /** What an echoed word names; null for one that is none of ours. */
    public static @Nullable Handover of(@Nullable String word) {
        var parts = WORD.matcher(word == null ? "" : word);
        if (!parts.matches()) {
            return null;
        }
        var round = parts.group(2);
        return new Handover(
                new MessageId(UUID.fromString(parts.group(1))), round == null ? UNCOUNTED : Integer.parseInt(round));
    }
}
