package com.imobhub.conversations.persistence;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Circle;
import com.imobhub.conversations.domain.Circles;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.MergeListener;
import com.imobhub.conversations.domain.Profile;
import com.imobhub.conversations.domain.Seniority;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one contact of several that are one person. It needs all their identities, conversations and messages at once, in the
 * order in which everybody locks them; so it works in a transaction of its own, before the one that found out locks anything.
 */
@Component
class ContactMerger {

    private final JdbcClient jdbc;
    private final IdentityRows identities;
    private final ContactRows contacts;
    private final ProfileRows profiles;
    private final ThreadMerger threads;
    private final MergeListener listener;
    private final TransactionTemplate apart;

    ContactMerger(
            JdbcClient jdbc,
            IdentityRows identities,
            ContactRows contacts,
            ProfileRows profiles,
            ThreadMerger threads,
            MergeListener listener,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.contacts = contacts;
        this.profiles = profiles;
        this.threads = threads;
        this.listener = listener;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Merges the contacts of each of these, whatever others do to them meanwhile. */
    void merge(Collection<Circle> people) {
        var shown = people.stream().map(Circle::identities).toList();
        var done = false;
        while (!done) {
            done = Boolean.TRUE.equals(apart.execute(status -> tryMerge(shown, status)));
        }
    }

    /** Whether all identities could be held; otherwise a contact got another one meanwhile, and everything is let go. */
    private boolean tryMerge(List<? extends Collection<Identity>> shown, TransactionStatus status) {
        limitPatience();
        var wanted = shown.stream().flatMap(Collection::stream).toList();
        var held = identities.lockFamilies(wanted);
        if (!held.equals(identities.families(wanted))) {
            status.setRollbackOnly();
            return false;
        }
        var split = Circles.of(shown, List.of(), held).split();
        if (!split.isEmpty()) {
            merge(split, held);
        }
        return true;
    }

    /** The transaction around this one must hold nothing that is needed here; if it does, better fail than wait forever. */
    private void limitPatience() {
        jdbc.sql("select set_config('lock_timeout', '10s', true)")
                .query(String.class)
                .single();
    }

    private void merge(List<Circle> people, Map<Identity, ContactId> held) {
        var ranks = ranks(held);
        var intos = new LinkedHashMap<ContactId, ContactId>();
        var known = profiles.lock(ranks.keySet());
        var completed = new HashMap<ContactId, Profile>();
        for (var person : people) {
            var inOrder = person.contacts().stream()
                    .map(contact -> requireNonNull(ranks.get(contact)))
                    .sorted()
                    .map(Seniority::contact)
                    .toList();
            var stays = inOrder.getFirst();
            inOrder.stream().skip(1).forEach(gone -> intos.put(gone, stays));
            completed.put(
                    stays,
                    inOrder.stream()
                            .map(contact -> requireNonNull(known.get(contact)))
                            .reduce(Profile.UNKNOWN, Profile::completedBy));
        }
        profiles.save(completed);
        identities.assign(moved(held, intos));
        var threadIntos = threads.merge(intos);
        contacts.merge(intos);
        listener.merged(new Merge(intos, threadIntos));
    }

    private Map<ContactId, Seniority> ranks(Map<Identity, ContactId> held) {
        var withPhone = held.entrySet().stream()
                .filter(entry -> entry.getKey().isPhone())
                .map(Map.Entry::getValue)
                .collect(toSet());
        var ranks = new HashMap<ContactId, Seniority>();
        contacts.ages(Set.copyOf(held.values()))
                .forEach((contact, since) ->
                        ranks.put(contact, new Seniority(contact, withPhone.contains(contact), since)));
        return ranks;
    }

    private static Map<Identity, ContactId> moved(Map<Identity, ContactId> held, Map<ContactId, ContactId> intos) {
        return held.entrySet().stream()
                .filter(entry -> intos.containsKey(entry.getValue()))
                .collect(toMap(Map.Entry::getKey, entry -> requireNonNull(intos.get(entry.getValue()))));
    }
}
