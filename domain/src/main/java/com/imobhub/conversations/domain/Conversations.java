package com.imobhub.conversations.domain;

import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the conversations. Whoever gets one holds it locked until the transaction ends. */
public interface Conversations {

    /** Names a thread that may not exist yet. */
    record Thread(ConnectedChannel channel, ContactId contact, Address address) {}

    /** Finds or creates the conversation of each thread, once per channel and contact, and locks them all. */
    Function<Thread, Conversation> open(Collection<Thread> threads);

    /** The conversation with this id, or the one that absorbed it. */
    Optional<Conversation> lock(ConversationId id);

    /** Where a contact is answered over whatever channel, the one first that heard of them last; nothing is locked. */
    List<Address> addresses(ContactId contact);

    /** Writes back what changed. */
    void save(Collection<Conversation> conversations);
}
