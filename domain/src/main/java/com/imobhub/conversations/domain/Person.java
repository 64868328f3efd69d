package com.imobhub.conversations.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as one webhook describes them.
 *
 * @param addresses every address it shows, the one to answer to first; never empty
 * @param profileName the name they gave themselves, if any
 * @param profileUsername the public user name they chose, without {@code @}, if any; no address and no identity
 */
public record Person(
        List<Address> addresses,
        @Nullable String profileName,
        @Nullable String profileUsername) {

    public Person {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a person needs an address");
        }
    }

    public Person(List<Address> addresses, @Nullable String profileName) {
        this(addresses, profileName, null);
    }

    public Address answerTo() {
        return addresses.getFirst();
    }

    public List<Identity> identities() {
        return addresses.stream().map(Address::identity).distinct().sorted().toList();
    }

    public Optional<String> name() {
        return filled(profileName);
    }

    public Optional<String> username() {
        return filled(profileUsername);
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(it -> !it.isEmpty());
    }
}
