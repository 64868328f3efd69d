package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.team.MemberId;
import java.util.OptionalInt;

/** What each member has seen of each conversation. */
public interface SeenMarks {

    /**
     * Marks everything up to a message as seen; never unmarks.
     *
     * @return how many inbound messages the member has seen now, or nothing when there is no such message
     */
    OptionalInt seen(ConversationId conversation, MemberId member, MessageId upTo);
}
