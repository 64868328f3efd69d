package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Circles;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Identity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who shows themselves and who is talked about.
 *
 * @param shown the identities of each person who is there
 */
record Introduction(List<List<Identity>> shown, List<Hearsay> hearsay) {

    static Set<Identity> identities(Collection<List<Identity>> shown, Collection<? extends Hearsay> hearsay) {
        var all = new TreeSet<Identity>();
        shown.forEach(all::addAll);
        hearsay.forEach(it -> all.addAll(it.identities()));
        return all;
    }

    Set<Identity> identities() {
        return identities(shown, hearsay);
    }

    Circles circles(Map<Identity, ContactId> known) {
        return Circles.of(shown, hearsay, known);
    }

    /** Which contact each identity should have: the one that its person is, else a new one. */
    Map<Identity, ContactId> wanted(Circles circles) {
        var fresh = new HashMap<Set<Identity>, ContactId>();
        var wanted = new TreeMap<Identity, ContactId>();
        for (var identity : identities()) {
            var circle = circles.of(identity);
            var contact = circle.flatMap(it -> it.contacts().stream().findFirst());
            wanted.put(
                    identity,
                    contact.orElseGet(() -> fresh.computeIfAbsent(
                            circle.map(it -> it.identities()).orElse(Set.of(identity)), key -> ContactId.next())));
        }
        return wanted;
    }

    /** The contact of everybody who has one or is there; new ones take the id under which they were reserved. */
    Map<Identity, ContactId> owners(Circles circles, Map<Identity, ContactId> reserved) {
        var owners = new TreeMap<Identity, ContactId>();
        for (var circle : circles.all()) {
            var owner = circle.contacts().stream()
                    .findFirst()
                    .orElseGet(() -> reserved.get(circle.identities().iterator().next()));
            circle.identities().forEach(identity -> owners.put(identity, owner));
        }
        return owners;
    }

    /** Identities that nobody has. */
    Set<Identity> strangers(Circles circles) {
        return identities().stream()
                .filter(identity -> circles.of(identity).isEmpty())
                .collect(Collectors.toSet());
    }
}
