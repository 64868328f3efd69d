package com.imobhub.channels.domain;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the provider sees a channel: the newest word of each aspect, whatever the order in which they came.
 *
 * @param facts one per subject
 */
public record Health(List<Fact> facts) {

    private static final Map<Aspect, Trouble.Kind> KINDS = Map.of(
            Aspect.BAN, Trouble.Kind.BANNED,
            Aspect.ACCESS, Trouble.Kind.ACCESS_REMOVED,
            Aspect.RESTRICTION, Trouble.Kind.RESTRICTED);

    /** Nothing was ever told. */
    public static final Health UNTOLD = new Health(List.of());

    public Health {
        facts = List.copyOf(facts);
    }

    /** The same with more facts taken in. */
    public Health with(Collection<Fact> told) {
        var newest = new LinkedHashMap<Fact.Subject, Fact>();
        Stream.concat(facts.stream(), told.stream()).forEach(fact -> newest.merge(fact.subject(), fact, Fact::newest));
        return new Health(newest.values().stream()
                .sorted(Comparator.comparing(Fact::aspect).thenComparing(Fact::about))
                .toList());
    }

    /** The same after somebody in the agency connected the channel again: nothing told so far pauses it any more. */
    public Health overruled() {
        return new Health(facts.stream().map(Fact::overruled).toList());
    }

    public Quality quality() {
        return find(Aspect.QUALITY).map(fact -> Quality.of(fact.value())).orElse(Quality.UNKNOWN);
    }

    /** The fact about an aspect that exists once. */
    public Optional<Fact> find(Aspect aspect) {
        return facts.stream().filter(fact -> fact.aspect() == aspect).findFirst();
    }

    /** What the account may not do now. */
    public List<Fact> restrictions(Instant now) {
        return facts.stream()
                .filter(fact -> fact.aspect() == Aspect.RESTRICTION && fact.holds(now))
                .toList();
    }

    /** Whether conversations may be started, that is templates sent. */
    public boolean mayStartConversations(Instant now) {
        return trouble(now).isEmpty()
                && restrictions(now).stream().noneMatch(fact -> fact.value().equals(Fact.NO_TEMPLATES));
    }

    /** Why nothing can be sent now; of several reasons the gravest. */
    public Optional<Trouble> trouble(Instant now) {
        return facts.stream()
                .filter(fact -> fact.pauses() && fact.holds(now))
                .min(Comparator.comparing(Fact::aspect).thenComparing(Fact::about))
                .map(fact -> new Trouble(
                        requireNonNull(KINDS.get(fact.aspect())), null, fact.value(), fact.at(), fact.until()));
    }
}
