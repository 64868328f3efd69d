package com.imobhub.conversations.domain;

import java.util.Collection;
import java.util.function.Function;

/** The identity resolver: every path that meets a person goes through here. */
public interface Contacts {

    /**
     * Finds or creates the contact behind each person, and learns addresses and names not known before. A person's contact
     * is locked until the transaction ends, so that nobody else handles the same person meanwhile.
     *
     * <p>A name that somebody in the agency typed is never replaced; an empty one never replaces anything.
     *
     * @return the contact of each of these people
     */
    Function<Person, Contact> resolve(Collection<Person> people);
}
