package com.imobhub.conversations.application.receiving;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing a delivery says, in our words. */
public sealed interface InboundElement {

    /** An element that concerns one channel. */
    sealed interface Routed extends InboundElement {

        Route route();

        /** The provider's name of the message. */
        String providerId();
    }

    /** @param value how the provider calls the channel */
    record Route(ChannelKind kind, String value) {}

    /** A contact wrote. */
    record MessageArrived(Route route, String providerId, Instant at, Person from, Content content) implements Routed {}

    /**
     * A message of ours got somewhere.
     *
     * @param ours our own id, if the provider echoed it
     */
    record StatusReported(
            Route route,
            String providerId,
            @Nullable MessageId ours,
            MessageStatus status,
            Instant at,
            @Nullable Failure failure)
            implements Routed {}

    /**
     * Something we cannot read yet; its delivery is kept.
     *
     * @param reason one English sentence that says what and where
     */
    record NotUnderstood(String reason) implements InboundElement {}
}
