package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import java.util.Collection;
import java.util.List;

/** What screens show of messages. Each method is one statement, whatever the size of the page. */
public interface MessageReads {

    /**
     * Messages of a conversation, newest first.
     *
     * @param place which part of it; unknown messages give an empty page
     * @param limit 1 to 100
     * @throws com.imobhub.shared.Refusal {@code invalid-field} when a cursor is not one of ours
     */
    MessagePage messages(ConversationId conversation, Place place, int limit);

    /** These messages, in the order of their ids; unknown ones are absent. */
    List<MessageView> views(Collection<MessageId> ids);

    /** Everything a message of this conversation ever said, the newest first; only what it says now when it never changed. */
    List<MessageVersion> versions(ConversationId conversation, MessageId message);
}
