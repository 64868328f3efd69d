package com.imobhub.conversations;

import com.imobhub.shared.Ids;
import java.util.UUID;

/** Identifies a message. */
public record MessageId(UUID value) {

    public static MessageId next() {
        return new MessageId(Ids.next());
    }
}
