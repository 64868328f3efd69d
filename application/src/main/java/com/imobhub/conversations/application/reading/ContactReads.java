package com.imobhub.conversations.application.reading;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.shared.PhoneNumber;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is known already. */
public interface ContactReads {

    /**
     * Somebody we know.
     *
     * @param name null when nobody ever told
     * @param conversation the one over the channel asked for; null when there is none, or nobody wrote in it yet
     */
    record Known(
            UUID contact, @Nullable String name, @Nullable ConversationId conversation) {}

    Optional<Known> byPhone(PhoneNumber phone, ChannelId over);
}
