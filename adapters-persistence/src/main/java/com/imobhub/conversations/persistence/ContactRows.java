package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;
import static java.util.Objects.requireNonNull;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts themselves. Whoever changes one holds an identity of it. */
@Component
class ContactRows {

    private static final String CONTACT = "select id, " + ProfileRows.COLUMNS + " from contact where ";

    /** As {@code Profile.Name} compares two names that people gave themselves. */
    private static final String BETTER_NAMED = """
            c.name_by = 'provider' and shown.name is not null and (c.name is null
                or (coalesce(c.name_at, '-infinity'), c.name collate "C") < (shown.at, shown.name))
            """;

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

    /** What people call themselves. */
    private record Shown(@Nullable String name, @Nullable String username, Instant at) {

        private Shown completedBy(Shown other) {
            var later = other.name != null
                            && (name == null
                                    || at.isBefore(other.at)
                                    || at.equals(other.at) && name.compareTo(other.name) < 0)
                    ? other
                    : this;
            return new Shown(later.name, other.username == null ? username : other.username, later.at);
        }
    }

    /** Notes what people call themselves, when they appeared; of several who are one contact the latest counts. */
    void learnNames(Map<Person, ContactId> owners, Map<Person, Instant> appeared) {
        var names = new HashMap<ContactId, Shown>();
        owners.forEach((person, contact) -> {
            if (person.name().isPresent() || person.username().isPresent()) {
                names.merge(
                        contact,
                        new Shown(
                                person.name().orElse(null),
                                person.username().orElse(null),
                                requireNonNull(appeared.get(person)).truncatedTo(ChronoUnit.HOURS)),
                        Shown::completedBy);
            }
        });
        if (names.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update contact c
                        set name = case when (better_named) then shown.name else c.name end,
                            name_at = case when (better_named) then shown.at else c.name_at end,
                            username = coalesce(shown.username, c.username)
                        from unnest(:ids::uuid[], :names::text[], :usernames::text[], :ats::timestamptz[])
                            as shown (id, name, username, at)
                        where c.id = shown.id and ((better_named) or shown.username <> coalesce(c.username, ''))
                        """.replace("better_named", BETTER_NAMED))
                .param("ids", column(names.keySet(), ContactId::value))
                .param("names", column(names.values(), Shown::name))
                .param("usernames", column(names.values(), Shown::username))
                .param("ats", column(names.values(), Shown::at))
                .update();
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
