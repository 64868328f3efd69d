package com.imobhub.conversations.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as one webhook describes them.
 *
 * @param addresses every address it shows, the one to answer to first; never empty
 * @param profileName the name they gave themselves, if any
 */
public record Person(List<Address> addresses, @Nullable String profileName) {

    public Person {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a person needs an address");
        }
    }

    public Address answerTo() {
        return addresses.getFirst();
    }

    public List<Identity> identities() {
        return addresses.stream().map(Address::identity).distinct().sorted().toList();
    }

    public Optional<String> name() {
        return Optional.ofNullable(profileName).map(String::strip).filter(name -> !name.isEmpty());
    }
}
