package com.imobhub.conversations.application;

import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.domain.Circle;
import com.imobhub.conversations.domain.Circles;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Merge;
import com.imobhub.conversations.domain.MergeListener;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Profile;
import com.imobhub.conversations.domain.Seniority;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Contacts in maps. */
public class InMemoryContacts implements Contacts {

    private final Map<Identity, ContactId> owners = new TreeMap<>();
    private final Map<ContactId, Profile> profiles = new HashMap<>();
    private final Map<ContactId, Instant> ages = new HashMap<>();
    private final Map<ContactId, ContactId> merged = new HashMap<>();
    private final Map<Identity, Profile> unmet = new HashMap<>();
    private final InMemoryConversations conversations;
    private final InMemoryMessages messages;
    private final MergeListener listener;

    /** For those who have no conversations. */
    public InMemoryContacts() {
        this(new InMemoryConversations(), new InMemoryMessages(), merge -> {});
    }

    /** @param listener told of merges */
    public InMemoryContacts(InMemoryConversations conversations, InMemoryMessages messages, MergeListener listener) {
        this.conversations = conversations;
        this.messages = messages;
        this.listener = listener;
    }

    @Override
    public synchronized Function<Person, Contact> resolve(
            Map<Person, Instant> people, Collection<? extends Hearsay> hearsay) {
        var circles =
                Circles.of(people.keySet().stream().map(Person::identities).toList(), hearsay, owners);
        circles.split().forEach(this::merge);
        circles.all().forEach(this::settle);
        people.forEach(this::learnNames);
        hearsay.forEach(this::write);
        return this::contactOf;
    }

    private Contact contactOf(Person person) {
        return contact(ownerOf(person));
    }

    private synchronized Contact contact(ContactId id) {
        return requireNonNull(profiles.get(id)).of(id);
    }

    private ContactId ownerOf(Person person) {
        return requireNonNull(owners.get(person.identities().getFirst()));
    }

    private void merge(Circle person) {
        var inOrder = person.contacts().stream()
                .map(id -> new Seniority(id, hasPhone(id), requireNonNull(ages.get(id))))
                .sorted()
                .map(Seniority::contact)
                .toList();
        var stays = inOrder.getFirst();
        var intos = new LinkedHashMap<ContactId, ContactId>();
        inOrder.stream().skip(1).forEach(gone -> intos.put(gone, stays));
        profiles.put(stays, inOrder.stream().map(profiles::get).reduce(Profile.UNKNOWN, Profile::completedBy));
        owners.replaceAll((identity, owner) -> intos.getOrDefault(owner, owner));
        merged.replaceAll((from, into) -> intos.getOrDefault(into, into));
        merged.putAll(intos);
        var threads = new LinkedHashMap<ConversationId, ConversationId>();
        intos.forEach((from, into) -> threads.putAll(conversations.merge(from, into, messages)));
        listener.merged(new Merge(intos, threads));
    }

    private boolean hasPhone(ContactId id) {
        return owners.entrySet().stream()
                .anyMatch(it -> it.getKey().isPhone() && it.getValue().equals(id));
    }

    private void settle(Circle person) {
        var owner = person.identities().stream()
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::create);
        for (var identity : person.identities()) {
            if (owners.put(identity, owner) == null && unmet.containsKey(identity)) {
                profiles.put(owner, profiles.get(owner).completedBy(unmet.remove(identity)));
            }
        }
    }

    private ContactId create() {
        var fresh = ContactId.next();
        profiles.put(fresh, Profile.UNKNOWN);
        ages.put(fresh, Instant.ofEpochSecond(ages.size()));
        return fresh;
    }

    private void learnNames(Person person, Instant at) {
        var owner = ownerOf(person);
        person.name()
                .map(name -> new Profile.Name(name, Profile.Source.PROVIDER, at.truncatedTo(ChronoUnit.HOURS)))
                .ifPresent(name -> profiles.computeIfPresent(owner, (id, profile) -> profile.named(name)));
        person.username()
                .ifPresent(name -> profiles.computeIfPresent(owner, (id, profile) -> profile.withUsername(name)));
    }

    private void write(Hearsay said) {
        var contact = said.subject().stream()
                .map(owners::get)
                .filter(Objects::nonNull)
                .findFirst();
        if (contact.isEmpty()) {
            said.subject()
                    .forEach(identity ->
                            unmet.merge(identity, Profile.UNKNOWN.after(said), (known, further) -> known.after(said)));
            return;
        }
        profiles.computeIfPresent(contact.get(), (id, profile) -> profile.after(said));
        if (said instanceof Hearsay.AddressChange change) {
            conversations.follow(contact.get(), change);
        }
    }

    @Override
    public synchronized Optional<Contact> find(ContactId id) {
        var current = merged.getOrDefault(id, id);
        return Optional.ofNullable(profiles.get(current))
                .filter(profile -> owners.containsValue(current))
                .map(profile -> profile.of(current));
    }
}
