package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The identity resolver: every path that meets a person goes through here. */
public interface Contacts {

    /**
     * Finds or creates the contact behind each person, learns what is said about them and about others, and merges contacts
     * that turn out to be one person, together with their conversations on each channel. The contacts of these people are
     * locked until the transaction ends, so that nobody else handles them meanwhile.
     *
     * <p>Call it once per transaction and before anything else is locked: identities come first in the order of locks. A merge
     * happens in a transaction of its own before the current one goes on; applied again it changes nothing.
     *
     * <p>A name that somebody in the agency typed is never replaced, nor one from the agency's address book by one that the
     * person gave themselves; an empty one never replaces anything. Of the names that somebody gave themselves the latest counts.
     *
     * @param people who appears, and when they did last; to the hour, since a contact is not written for every message
     * @param hearsay what is said about anybody, in the order in which it was said
     * @return the contact of each of these people
     */
    Function<Person, Contact> resolve(Map<Person, Instant> people, Collection<? extends Hearsay> hearsay);

    /** The same for people who appear at no time that is known, where nothing is said about anybody. */
    default Function<Person, Contact> resolve(Collection<Person> people) {
        var appeared = new LinkedHashMap<Person, Instant>();
        people.forEach(person -> appeared.put(person, Instant.EPOCH));
        return resolve(appeared, List.of());
    }

    /** The same where nobody appears and something is only said. */
    default void learn(Collection<? extends Hearsay> hearsay) {
        resolve(Map.of(), hearsay);
    }

    /** The contact with this id, or the one into which it was merged. */
    Optional<Contact> find(ContactId id);
}
