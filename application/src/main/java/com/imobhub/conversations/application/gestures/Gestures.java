package com.imobhub.conversations.application.gestures;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.conversations.domain.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * Makes small signs to a contact over one kind of provider, at once and past the queue. Never throws for anything the provider
 * or the network does.
 */
public interface Gestures {

    ChannelKind kind();

    /**
     * Reacts to a message.
     *
     * @param to the contact in whose thread the message stands
     * @param emoji null takes the reaction back
     */
    GestureOutcome react(ProviderId message, Address to, @Nullable Emoji emoji);

    /**
     * Tells the contact that a message and all before it were read.
     *
     * @param typing whether to show, for some seconds, that an answer is being written
     */
    GestureOutcome read(ProviderId message, boolean typing);

    /** The one for a channel's kind. */
    static Gestures of(ChannelKind kind, Iterable<Gestures> all) {
        for (var gestures : all) {
            if (gestures.kind() == kind) {
                return gestures;
            }
        }
        throw new IllegalStateException("Nobody makes gestures over " + kind);
    }
}
