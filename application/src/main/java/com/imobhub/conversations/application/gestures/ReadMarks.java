package com.imobhub.conversations.application.gestures;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.domain.ProviderId;
import java.time.Instant;
import java.util.Optional;

/** Which message of the contact is the newest that the provider was told is read. */
public interface ReadMarks {

    /**
     * A message that can be marked as read.
     *
     * @param conversation the one it is in, which may have absorbed the one that was asked for
     */
    record Readable(ConversationId conversation, MessageId message, ProviderId name, Instant at) {}

    /**
     * The newest message that the contact wrote.
     *
     * @param inboundSeen how many inbound messages were seen; later ones do not count
     * @param since older ones do not count
     */
    Optional<Readable> newest(ConversationId conversation, int inboundSeen, Instant since);

    /** Takes on to tell the provider; of everybody who wants to tell of this message or an older one, only the first may. */
    boolean take(Readable message);
}
