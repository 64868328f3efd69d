package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Resolves many people at once. The rows of their identities are locked in one order, existing and new ones alike, so that
 * two first messages of one person make one contact and nobody waits in a circle.
 */
@Repository
class JdbcContacts implements Contacts {

    private final JdbcClient jdbc;

    JdbcContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Function<Person, Contact> resolve(Collection<Person> people) {
        var identities = new TreeSet<Identity>();
        people.forEach(person -> identities.addAll(person.identities()));
        var known = lockIfAllKnown(identities);
        if (known.size() == identities.size()) {
            return contacts(owners(people, known, Set.of()));
        }
        var reserved = reserve(wanted(people, read(identities)));
        var owners = owners(people, reserved, load(reserved.values()).keySet());
        create(owners.values());
        adopt(owners);
        return contacts(owners);
    }

    private Function<Person, Contact> contacts(Map<Person, ContactId> owners) {
        learnNames(owners);
        var contacts = load(owners.values());
        return person -> requireNonNull(contacts.get(requireNonNull(owners.get(person))));
    }

    /** Locks all of them or none: whoever held only some would take the others out of order. */
    private Map<Identity, ContactId> lockIfAllKnown(Collection<Identity> identities) {
        return query(jdbc.sql("""
                                with wanted as (select * from unnest(:kinds::text[], :values::text[]))
                                select kind, value, contact_id from contact_identity
                                where (kind, value) in (select * from wanted)
                                    and :count = (
                                        select count(*) from contact_identity where (kind, value) in (select * from wanted))
                                order by kind collate "C", value collate "C"
                                for update of contact_identity
                                """).param("count", identities.size()), identities);
    }

    private Map<Identity, ContactId> read(Collection<Identity> identities) {
        return query(jdbc.sql("""
                        select kind, value, contact_id from contact_identity
                        where (kind, value) in (select * from unnest(:kinds::text[], :values::text[]))
                        """), identities);
    }

    /** Which contact each identity should have: the one that its person is known by, else a new one. */
    private static Map<Identity, ContactId> wanted(Collection<Person> people, Map<Identity, ContactId> known) {
        var wanted = new TreeMap<>(known);
        for (var person : people) {
            var contact = person.identities().stream()
                    .map(wanted::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(ContactId::next);
            person.identities().forEach(identity -> wanted.putIfAbsent(identity, contact));
        }
        return wanted;
    }

    /** Adds and locks identities in one go and one order; where somebody else was faster, theirs stands. */
    private Map<Identity, ContactId> reserve(Map<Identity, ContactId> wanted) {
        return query(jdbc.sql("""
                                insert into contact_identity (kind, value, contact_id)
                                select * from unnest(:kinds::text[], :values::text[], :contacts::uuid[])
                                    as wanted (kind, value, contact_id)
                                order by kind collate "C", value collate "C"
                                on conflict (kind, value) do update set contact_id = contact_identity.contact_id
                                returning kind, value, contact_id
                                """).param("contacts", column(wanted.values(), ContactId::value)), wanted.keySet());
    }

    private static Map<Identity, ContactId> query(JdbcClient.StatementSpec statement, Collection<Identity> identities) {
        var found = new TreeMap<Identity, ContactId>();
        statement
                .param("kinds", column(identities, Identity::kind))
                .param("values", column(identities, Identity::value))
                .query(row -> {
                    found.put(
                            new Identity(Identity.Kind.valueOf(row.getString("kind")), row.getString("value")),
                            new ContactId(row.getObject("contact_id", UUID.class)));
                });
        return found;
    }

    /**
     * The contact of each person: of those their identities name the first that is there already, else simply the first. The
     * phone comes first.
     */
    private static Map<Person, ContactId> owners(
            Collection<Person> people, Map<Identity, ContactId> known, Set<ContactId> existing) {
        var owners = new LinkedHashMap<Person, ContactId>();
        for (var person : people) {
            var named = person.identities().stream()
                    .map(identity -> requireNonNull(known.get(identity)))
                    .toList();
            owners.put(
                    person,
                    named.stream().filter(existing::contains).findFirst().orElse(named.getFirst()));
        }
        return owners;
    }

    private void create(Collection<ContactId> contacts) {
        jdbc.sql("""
                        insert into contact (id, created_at) select distinct id, now() from unnest(:ids::uuid[]) as id
                        on conflict (id) do nothing
                        """).param("ids", column(contacts, ContactId::value)).update();
    }

    /** Gives reserved identities to the contact that turned out to be the person's. */
    private void adopt(Map<Person, ContactId> owners) {
        var rows = owners.entrySet().stream()
                .flatMap(owner ->
                        owner.getKey().identities().stream().map(identity -> Map.entry(identity, owner.getValue())))
                .toList();
        jdbc.sql("""
                        update contact_identity i set contact_id = owner.contact_id
                        from unnest(:kinds::text[], :values::text[], :contacts::uuid[]) as owner (kind, value, contact_id)
                        where i.kind = owner.kind and i.value = owner.value and i.contact_id <> owner.contact_id
                            and not exists (select from contact where contact.id = i.contact_id)
                        """)
                .param("kinds", column(rows, row -> row.getKey().kind()))
                .param("values", column(rows, row -> row.getKey().value()))
                .param("contacts", column(rows, row -> row.getValue().value()))
                .update();
    }

    private void learnNames(Map<Person, ContactId> owners) {
        var names = new HashMap<ContactId, String>();
        owners.forEach((person, contact) -> person.name().ifPresent(name -> names.put(contact, name)));
        if (names.isEmpty()) {
            return;
        }
        var rows = List.copyOf(names.entrySet());
        jdbc.sql("""
                        update contact set name = learned.name
                        from unnest(:ids::uuid[], :names::text[]) as learned (id, name)
                        where contact.id = learned.id and contact.name_by = 'provider'
                            and contact.name is distinct from learned.name
                        """)
                .param("ids", column(rows, row -> row.getKey().value()))
                .param("names", column(rows, Map.Entry::getValue))
                .update();
    }

    private Map<ContactId, Contact> load(Collection<ContactId> ids) {
        var contacts = new HashMap<ContactId, Contact>();
        jdbc.sql("select id, name from contact where id = any(:ids::uuid[])")
                .param("ids", column(ids, ContactId::value))
                .query(row -> {
                    var id = new ContactId(row.getObject("id", UUID.class));
                    contacts.put(id, new Contact(id, row.getString("name")));
                });
        return contacts;
    }
}
