package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.util.Set;

/**
 * One person: the identities that belong together, and the contacts that have them so far.
 *
 * @param contacts none for somebody new; several when they have to be merged
 */
public record Circle(Set<Identity> identities, Set<ContactId> contacts) {

    public boolean isSplit() {
        return contacts.size() > 1;
    }
}
