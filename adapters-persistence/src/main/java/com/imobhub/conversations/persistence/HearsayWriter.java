package com.imobhub.conversations.persistence;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Conversation;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Hearsay.AddressChange;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Writes down what is said about people; of those who have not appeared yet, until they do. Their identities are held. */
@Component
class HearsayWriter {

    private final ProfileRows profiles;
    private final ThreadRows threads;

    HearsayWriter(ProfileRows profiles, ThreadRows threads) {
        this.profiles = profiles;
        this.threads = threads;
    }

    /** These identities appear for the first time: what was said about them before concerns their contacts now. */
    void meet(Map<Identity, ContactId> fresh) {
        var unmet = fresh.isEmpty() ? Map.<Identity, Profile>of() : profiles.takeUnmet(fresh.keySet());
        if (unmet.isEmpty()) {
            return;
        }
        var known = profiles.lock(unmet.keySet().stream().map(fresh::get).toList());
        new TreeMap<>(unmet)
                .forEach((identity, said) ->
                        known.computeIfPresent(fresh.get(identity), (contact, profile) -> profile.completedBy(said)));
        profiles.save(known);
    }

    /** @param owners the contact of everybody who has one */
    void write(List<Hearsay> hearsay, Map<Identity, ContactId> owners) {
        var ofContacts = new LinkedHashMap<ContactId, List<Hearsay>>();
        var ofStrangers = new ArrayList<Hearsay>();
        for (var said : hearsay) {
            said.subject().stream()
                    .map(owners::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresentOrElse(
                            contact -> ofContacts
                                    .computeIfAbsent(contact, key -> new ArrayList<>())
                                    .add(said),
                            () -> ofStrangers.add(said));
        }
        if (!ofContacts.isEmpty()) {
            describe(ofContacts);
            readdress(ofContacts);
        }
        if (!ofStrangers.isEmpty()) {
            keep(ofStrangers);
        }
    }

    private void describe(Map<ContactId, List<Hearsay>> hearsay) {
        var changed = new HashMap<ContactId, Profile>();
        profiles.lock(hearsay.keySet()).forEach((contact, profile) -> {
            var after = profile;
            for (var said : hearsay.getOrDefault(contact, List.of())) {
                after = after.after(said);
            }
            if (!after.equals(profile)) {
                changed.put(contact, after);
            }
        });
        profiles.save(changed);
    }

    private void readdress(Map<ContactId, List<Hearsay>> hearsay) {
        var changes = new HashMap<ContactId, List<AddressChange>>();
        hearsay.forEach((contact, all) -> all.stream()
                .filter(AddressChange.class::isInstance)
                .map(AddressChange.class::cast)
                .forEach(change -> changes.computeIfAbsent(contact, key -> new ArrayList<>())
                        .add(change)));
        if (changes.isEmpty()) {
            return;
        }
        var moved = new ArrayList<Conversation>();
        for (var conversation : threads.lock(changes.keySet())) {
            var before = conversation.address();
            changes.getOrDefault(conversation.contact(), List.of()).forEach(conversation::follow);
            if (!conversation.address().equals(before)) {
                moved.add(conversation);
            }
        }
        threads.save(moved);
    }

    private void keep(Collection<Hearsay> hearsay) {
        var identities = new TreeSet<Identity>();
        hearsay.forEach(said -> identities.addAll(said.subject()));
        var known = profiles.readUnmet(identities);
        var changed = new TreeMap<Identity, Profile>();
        for (var said : hearsay) {
            for (var identity : said.subject()) {
                var before = changed.getOrDefault(identity, known.getOrDefault(identity, Profile.UNKNOWN));
                var after = before.after(said);
                if (!after.equals(before)) {
                    changed.put(identity, after);
                }
            }
        }
        profiles.saveUnmet(changed);
    }
}
