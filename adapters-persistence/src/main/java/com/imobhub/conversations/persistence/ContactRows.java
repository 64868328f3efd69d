package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts themselves. Whoever changes one holds an identity of it. */
@Component
class ContactRows {

    private static final String CONTACT = "select id, " + ProfileRows.COLUMNS + " from contact where ";

    private final JdbcClient jdbc;

    ContactRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<ContactId, Contact> load(Collection<ContactId> ids) {
        var contacts = new HashMap<ContactId, Contact>();
        jdbc.sql(CONTACT + "id = any(:ids::uuid[])")
                .param("ids", column(ids, ContactId::value))
                .query(row -> {
                    var id = new ContactId(row.getObject("id", UUID.class));
                    contacts.put(id, ProfileRows.profile(row).of(id));
                });
        return contacts;
    }

    /** The contact with this id, or the one into which it was merged. */
    Optional<Contact> find(ContactId id) {
        return jdbc.sql(CONTACT + "id = coalesce((select into_id from merged_contact where id = :id), :id)")
                .param("id", id.value())
                .query((row, number) -> ProfileRows.profile(row).of(new ContactId(row.getObject("id", UUID.class))))
                .optional();
    }

    /** Those that exist, and since when. */
    Map<ContactId, Instant> ages(Collection<ContactId> ids) {
        var ages = new HashMap<ContactId, Instant>();
        jdbc.sql("select id, created_at from contact where id = any(:ids::uuid[])")
                .param("ids", column(ids, ContactId::value))
                .query(row -> {
                    ages.put(
                            new ContactId(row.getObject("id", UUID.class)),
                            row.getTimestamp("created_at").toInstant());
                });
        return ages;
    }

    void create(Collection<ContactId> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        jdbc.sql("insert into contact (id, created_at) select id, now() from unnest(:ids::uuid[]) as id")
                .param("ids", column(contacts, ContactId::value))
                .update();
    }

    /** Notes what people call themselves; of several who are one contact the last counts. */
    void learnNames(Map<Person, ContactId> owners) {
        var names = new HashMap<ContactId, Person>();
        owners.forEach((person, contact) -> {
            if (person.name().isPresent() || person.username().isPresent()) {
                names.merge(contact, person, ContactRows::completed);
            }
        });
        if (names.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update contact c
                        set name = case when c.name_by = 'provider' then coalesce(shown.name, c.name) else c.name end,
                            username = coalesce(shown.username, c.username)
                        from unnest(:ids::uuid[], :names::text[], :usernames::text[]) as shown (id, name, username)
                        where c.id = shown.id and (c.name_by = 'provider' and shown.name <> coalesce(c.name, '')
                            or shown.username <> coalesce(c.username, ''))
                        """)
                .param("ids", column(names.keySet(), ContactId::value))
                .param("names", column(names.values(), person -> person.name().orElse(null)))
                .param(
                        "usernames",
                        column(names.values(), person -> person.username().orElse(null)))
                .update();
    }

    private static Person completed(Person earlier, Person later) {
        return new Person(
                later.addresses(),
                later.name().or(earlier::name).orElse(null),
                later.username().or(earlier::username).orElse(null));
    }

    /** Lets the ids that go lead to those that stay, also those that led to them. */
    void merge(Map<ContactId, ContactId> intos) {
        jdbc.sql("""
                        with gone as (select * from unnest(:ids::uuid[], :intos::uuid[]) as gone (id, into_id)),
                        further as (
                            update merged_contact m set into_id = gone.into_id from gone where m.into_id = gone.id),
                        deleted as (delete from contact c using gone where c.id = gone.id)
                        insert into merged_contact (id, into_id) select id, into_id from gone
                        """)
                .param("ids", column(intos.keySet(), ContactId::value))
                .param("intos", column(intos.values(), ContactId::value))
                .update();
    }
}
