package com.imobhub.conversations.application;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Contacts in a map. */
public class InMemoryContacts implements Contacts {

    private final Map<Identity, ContactId> owners = new HashMap<>();
    private final Map<ContactId, String> names = new HashMap<>();

    @Override
    public synchronized Function<Person, Contact> resolve(Collection<Person> people) {
        for (var person : people) {
            var identities = person.identities();
            var owner = identities.stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(ContactId::next);
            identities.forEach(identity -> owners.putIfAbsent(identity, owner));
            person.name().ifPresent(name -> names.put(ownerOf(person), name));
        }
        return person -> new Contact(ownerOf(person), names.get(ownerOf(person)));
    }

    private ContactId ownerOf(Person person) {
        return requireNonNull(owners.get(person.identities().getFirst()));
    }
}
