package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out who is one person: identities shown together belong together, whatever the order in which they are shown. */
public final class Circles {

    private final Map<Identity, ContactId> known;
    private final Map<Identity, Set<Identity>> circles = new HashMap<>();

    private Circles(Map<Identity, ContactId> known) {
        this.known = known;
        known.keySet().stream()
                .collect(Collectors.groupingBy(known::get, Collectors.toSet()))
                .values()
                .forEach(this::unite);
    }

    /**
     * Puts together who is known, who shows themselves, and who is talked about and known or shown.
     *
     * @param shown identities that belong to one person each
     * @param hearsay what is said about people; changes nothing where nobody has these identities
     * @param known the contacts that have identities so far
     */
    public static Circles of(
            Collection<? extends Collection<Identity>> shown,
            Collection<? extends Hearsay> hearsay,
            Map<Identity, ContactId> known) {
        var circles = new Circles(known);
        shown.forEach(circles::unite);
        var open = new ArrayList<Hearsay>(hearsay);
        boolean grown;
        do {
            grown = open.removeIf(circles::adopts);
        } while (grown);
        return circles;
    }

    private boolean adopts(Hearsay hearsay) {
        var isKnown = hearsay.subject().stream().anyMatch(circles::containsKey);
        if (isKnown) {
            unite(hearsay.identities());
        }
        return isKnown;
    }

    private void unite(Collection<Identity> identities) {
        var one = new TreeSet<>(identities);
        identities.forEach(identity -> one.addAll(circles.getOrDefault(identity, Set.of())));
        one.forEach(identity -> circles.put(identity, one));
    }

    /** Everybody, once each. */
    public List<Circle> all() {
        var seen = new HashSet<Identity>();
        return circles.values().stream()
                .filter(identities -> seen.add(identities.iterator().next()))
                .map(this::circle)
                .toList();
    }

    /** Those who are several contacts so far. */
    public List<Circle> split() {
        return all().stream().filter(Circle::isSplit).toList();
    }

    /** The person who has this identity, if anybody. */
    public Optional<Circle> of(Identity identity) {
        return Optional.ofNullable(circles.get(identity)).map(this::circle);
    }

    private Circle circle(Set<Identity> identities) {
        return new Circle(
                identities,
                identities.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet()));
    }
}
