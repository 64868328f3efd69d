package com.imobhub.conversations.application.attachments;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.team.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The files that members brought and have not sent, or not long ago. */
public interface Attachments {

    /** Notes one; in a conversation that has been merged meanwhile it belongs to the one that stayed. */
    void add(Attachment attachment);

    /**
     * Takes one of this member's for a message; from then on it is no longer forgotten with its bytes.
     *
     * @param conversation the one it was brought for, if it was brought for one
     * @param channel the conversation's, for what was brought for a first message over it
     */
    Optional<Attachment> use(
            AttachmentId id, ConversationId conversation, ChannelId channel, MemberId member, Instant now);

    /** Forgets one of this member's that no message uses; says whether there was one. */
    boolean discard(AttachmentId id, MemberId member);

    /**
     * Forgets old ones: all that a message uses, and so many of the others.
     *
     * @return the others: nobody can use them any more, and their bytes are to go
     */
    List<AttachmentId> forget(Instant broughtBefore, int most);
}
