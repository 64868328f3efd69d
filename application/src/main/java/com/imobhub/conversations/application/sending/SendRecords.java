package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers, from what is stored, how sending goes. */
public interface SendRecords {

    /** Of each channel that sent anything, how many of its last {@code most} finished messages failed. */
    List<Tally> tally(int most);

    /** What the provider said about a message that failed; empty for one that did not. */
    Optional<Refused> refused(MessageId message);

    /** @param finished how many were counted: those that are with the provider, with the contact, or failed */
    record Tally(ChannelId channel, int failed, int finished) {

        /** Fewer say nothing. */
        private static final int ENOUGH = 6;

        /** More than half failed, of enough to mean something. */
        boolean isAlarming() {
            return finished >= ENOUGH && failed * 2 > finished;
        }

        /** Less than half failed. */
        boolean isFine() {
            return failed * 2 < finished;
        }
    }

    /** @param code the provider's, null when it was not the provider who failed */
    record Refused(ChannelId channel, @Nullable Integer code, String words) {}
}
