package com.imobhub.conversations;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a conversation. */
public record ConversationId(UUID value) {

    public static ConversationId next() {
        return new ConversationId(Ids.next());
    }
}
