package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a provider says about somebody who does not speak themselves: no contact comes into being by it. */
public sealed interface Hearsay {

    /** Who it is about: whoever has any of these addresses. */
    List<Address> about();

    /** Further addresses that the same person has. */
    default List<Address> also() {
        return List.of();
    }

    /** By what the person it is about is recognised. */
    default Set<Identity> subject() {
        return about().stream().map(Address::identity).collect(Collectors.toSet());
    }

    /** Everything that it shows of them. */
    default Set<Identity> identities() {
        return Stream.concat(about().stream(), also().stream())
                .map(Address::identity)
                .collect(Collectors.toSet());
    }

    /**
     * Somebody has a new number or user id (wire-formats.md §2.2, system). The old ones stay known, answers go to the new ones.
     * Of somebody unknown nothing is remembered.
     *
     * @param before every address they had, never empty
     * @param now every address they have, the one to answer to first; never empty
     */
    record AddressChange(List<Address> before, List<Address> now) implements Hearsay {

        public AddressChange {
            if (before.isEmpty() || now.isEmpty()) {
                throw new IllegalArgumentException("a change needs an address before and one after");
            }
        }

        @Override
        public List<Address> about() {
            return before;
        }

        @Override
        public List<Address> also() {
            return now;
        }

        /** Where to answer whoever was answered at {@code old}: the same kind of address if there is a new one. */
        public Address successorOf(Address old) {
            return now.stream()
                    .filter(address -> address.getClass() == old.getClass())
                    .findFirst()
                    .orElse(now.getFirst());
        }
    }

    /**
     * A provider calls one person by two addresses, as in the answer to a send or in a status (wire-formats.md §11). Of somebody
     * unknown nothing is remembered.
     */
    record Alias(Address one, Address other) implements Hearsay {

        @Override
        public List<Address> about() {
            return List.of(one, other);
        }

        /** Whether it says nothing: two spellings of one number are the same identity anyway. */
        public boolean isTrivial() {
            return one.identity().equals(other.identity());
        }

        /** Whether it says more than what is known of these two addresses. */
        public boolean tellsMoreThan(Map<Identity, ContactId> known) {
            return !Objects.equals(known.get(one.identity()), known.get(other.identity()));
        }
    }

    /**
     * The agency has somebody in the address book of its phone (wire-formats.md §5, smb_app_state_sync). Kept for those who are
     * unknown until they appear.
     *
     * @param addresses every address the entry has, never empty
     * @param at when it was written there; of two the later counts
     */
    record AddressBookEntry(
            List<Address> addresses, String name, @Nullable String username, Instant at) implements Hearsay {

        @Override
        public List<Address> about() {
            return addresses;
        }
    }

    /**
     * Somebody does not want marketing messages any more, or wants them again (wire-formats.md §4, user_preferences). Kept for
     * those who are unknown until they appear.
     *
     * @param addresses every address they are known by, never empty
     * @param at when they said so; of two the later counts
     */
    record MarketingChoice(List<Address> addresses, boolean optedOut, Instant at) implements Hearsay {

        @Override
        public List<Address> about() {
            return addresses;
        }
    }
}
