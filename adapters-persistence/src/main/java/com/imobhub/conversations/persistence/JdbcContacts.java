package com.imobhub.conversations.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Circles;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Hearsay.Alias;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Resolves many people at once. Where everybody is known already, one statement locks them all. Otherwise identities are
 * reserved, those who turn out to be several contacts are merged first, and what is new is written down.
 */
@Repository
class JdbcContacts implements Contacts {

    private static final Function<Person, Contact> NOBODY = person -> {
        throw new IllegalArgumentException("this person was not asked for");
    };

    private final IdentityRows identities;
    private final ContactRows contacts;
    private final ContactMerger merger;
    private final HearsayWriter hearsayWriter;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    JdbcContacts(
            IdentityRows identities,
            ContactRows contacts,
            ContactMerger merger,
            HearsayWriter hearsayWriter,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.identities = identities;
        this.contacts = contacts;
        this.merger = merger;
        this.hearsayWriter = hearsayWriter;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Optional<Contact> find(ContactId id) {
        return contacts.find(id);
    }

    @Override
    public Function<Person, Contact> resolve(Map<Person, Instant> people, Collection<? extends Hearsay> hearsay) {
        return requireNonNull(transactions.execute(status -> resolveTogether(people, hearsay)));
    }

    private Function<Person, Contact> resolveTogether(
            Map<Person, Instant> people, Collection<? extends Hearsay> hearsay) {
        var owners = owners(people.keySet(), news(people.keySet(), hearsay));
        if (owners.isEmpty()) {
            return NOBODY;
        }
        contacts.learnNames(owners, people);
        var found = contacts.load(Set.copyOf(owners.values()));
        return person -> requireNonNull(found.get(requireNonNull(owners.get(person))));
    }

    private Map<Person, ContactId> owners(Collection<Person> people, List<Hearsay> news) {
        if (people.isEmpty() && news.isEmpty()) {
            return Map.of();
        }
        var settled = news.isEmpty() ? identities.lockIfSettled(people) : Map.<Identity, ContactId>of();
        var known = settled.isEmpty() ? introduce(people, news) : settled;
        var owners = new LinkedHashMap<Person, ContactId>();
        people.forEach(person ->
                owners.put(person, requireNonNull(known.get(person.identities().getFirst()))));
        return owners;
    }

    /** Most aliases are known already, or are those of strangers who do not appear either: nothing is locked for them. */
    private List<Hearsay> news(Collection<Person> people, Collection<? extends Hearsay> hearsay) {
        var aliases = hearsay.stream()
                .filter(Alias.class::isInstance)
                .map(Alias.class::cast)
                .filter(alias -> !alias.isTrivial())
                .toList();
        var known = aliases.isEmpty()
                ? Map.<Identity, ContactId>of()
                : identities.read(Introduction.identities(List.of(), aliases));
        var appearing = aliases.isEmpty()
                ? Set.<Identity>of()
                : people.stream()
                        .flatMap(person -> person.identities().stream())
                        .filter(identity -> !known.containsKey(identity))
                        .collect(toSet());
        return hearsay.stream()
                .filter(it -> !(it instanceof Alias alias)
                        || !alias.isTrivial()
                                && (alias.tellsMoreThan(known) || !Collections.disjoint(alias.identities(), appearing)))
                .<Hearsay>map(Function.identity())
                .toList();
    }

    private Map<Identity, ContactId> introduce(Collection<Person> people, List<Hearsay> news) {
        var introduction =
                new Introduction(people.stream().map(Person::identities).toList(), news);
        var owners = Optional.<Map<Identity, ContactId>>empty();
        while (owners.isEmpty()) {
            var circles = introduction.circles(identities.read(introduction.identities()));
            if (circles.split().isEmpty()) {
                owners = hold(introduction, circles);
            } else {
                merger.merge(circles.split());
            }
        }
        return owners.get();
    }

    /** Holds everybody's identities; lets them go when somebody turns out to be several contacts after all. */
    private Optional<Map<Identity, ContactId>> hold(Introduction introduction, Circles expected) {
        jdbc.sql("savepoint introduction").update();
        var reserved = identities.reserve(introduction.wanted(expected));
        var known = new TreeMap<>(reserved);
        known.values().retainAll(contacts.ages(Set.copyOf(reserved.values())).keySet());
        var circles = introduction.circles(known);
        if (!circles.split().isEmpty()) {
            jdbc.sql("rollback to savepoint introduction").update();
            return Optional.empty();
        }
        jdbc.sql("release savepoint introduction").update();
        return Optional.of(write(introduction, circles, reserved, known));
    }

    private Map<Identity, ContactId> write(
            Introduction introduction,
            Circles circles,
            Map<Identity, ContactId> reserved,
            Map<Identity, ContactId> known) {
        var owners = introduction.owners(circles, reserved);
        contacts.create(owners.values().stream()
                .filter(owner -> !known.containsValue(owner))
                .collect(toSet()));
        var misplaced = new TreeMap<>(owners);
        misplaced.entrySet().removeAll(reserved.entrySet());
        identities.assign(misplaced);
        var fresh = new TreeMap<>(owners);
        fresh.keySet().removeAll(known.keySet());
        hearsayWriter.meet(fresh);
        hearsayWriter.write(introduction.hearsay(), owners);
        identities.release(introduction.strangers(circles));
        return owners;
    }
}
