package com.imobhub.conversations.persistence;

import static com.imobhub.shared.persistence.Arrays.column;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which contact has which identity. Rows are locked in one order, existing and new ones alike, so that two first messages of
 * one person make one contact and nobody waits in a circle. Whoever gives a contact another identity holds one that it has;
 * whoever takes identities away from a contact holds all that it has.
 */
@Component
class IdentityRows {

    private final JdbcClient jdbc;

    IdentityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Shown(Identity identity, int person) {}

    /**
     * Locks the identities of these people if all are known and nobody is several contacts. Locks all of them or none: whoever
     * held only some would take the others out of order.
     *
     * @return the contact of each identity; empty when nothing is locked
     */
    Map<Identity, ContactId> lockIfSettled(Collection<Person> people) {
        var number = new int[1];
        var shown = people.stream()
                .flatMap(person -> {
                    var mine = number[0]++;
                    return person.identities().stream().map(identity -> new Shown(identity, mine));
                })
                .toList();
        return query(
                jdbc.sql("""
                                with wanted as (
                                    select * from unnest(:kinds::text[], :values::text[], :people::integer[])
                                        as wanted (kind, value, person)),
                                found as (
                                    select wanted.person, i.contact_id from wanted join contact_identity i using (kind, value))
                                select kind, value, contact_id from contact_identity
                                where (kind, value) in (select kind, value from wanted)
                                    and :count = (select count(*) from found)
                                    and not exists (
                                        select from found group by person having min(contact_id::text) <> max(contact_id::text))
                                order by kind collate "C", value collate "C"
                                for update of contact_identity
                                """).param("people", column(shown, Shown::person)).param("count", shown.size()),
                shown.stream().map(Shown::identity).toList());
    }

    Map<Identity, ContactId> read(Collection<Identity> identities) {
        return query(jdbc.sql("""
                        select kind, value, contact_id from contact_identity
                        where (kind, value) in (select * from unnest(:kinds::text[], :values::text[]))
                        """), identities);
    }

    /** Adds and locks identities in one go and one order; where somebody else was faster, theirs stands. */
    Map<Identity, ContactId> reserve(Map<Identity, ContactId> wanted) {
        return query(jdbc.sql("""
                                insert into contact_identity (kind, value, contact_id)
                                select * from unnest(:kinds::text[], :values::text[], :contacts::uuid[])
                                    as wanted (kind, value, contact_id)
                                order by kind collate "C", value collate "C"
                                on conflict (kind, value) do update set contact_id = contact_identity.contact_id
                                returning kind, value, contact_id
                                """).param("contacts", column(wanted.values(), ContactId::value)), wanted.keySet());
    }

    /** These identities, and all others of the contacts that have them. */
    Map<Identity, ContactId> families(Collection<Identity> identities) {
        return query(jdbc.sql("""
                        select kind, value, contact_id from contact_identity
                        where contact_id in (
                            select contact_id from contact_identity
                            where (kind, value) in (select * from unnest(:kinds::text[], :values::text[])))
                        """), identities);
    }

    /** The same, locked. Those that changed hands meanwhile are missing. */
    Map<Identity, ContactId> lockFamilies(Collection<Identity> identities) {
        return query(jdbc.sql("""
                        select kind, value, contact_id from contact_identity
                        where contact_id in (
                            select contact_id from contact_identity
                            where (kind, value) in (select * from unnest(:kinds::text[], :values::text[])))
                        order by kind collate "C", value collate "C"
                        for update of contact_identity
                        """), identities);
    }

    /** Gives identities to the contacts that turned out to have them. */
    void assign(Map<Identity, ContactId> owners) {
        if (owners.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update contact_identity i set contact_id = owner.contact_id
                        from unnest(:kinds::text[], :values::text[], :contacts::uuid[]) as owner (kind, value, contact_id)
                        where i.kind = owner.kind and i.value = owner.value
                        """)
                .param("kinds", column(owners.keySet(), Identity::kind))
                .param("values", column(owners.keySet(), Identity::value))
                .param("contacts", column(owners.values(), ContactId::value))
                .update();
    }

    /** Lets go of reserved identities that nobody has. */
    void release(Collection<Identity> identities) {
        if (identities.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from contact_identity i
                        where (kind, value) in (select * from unnest(:kinds::text[], :values::text[]))
                            and not exists (select from contact where contact.id = i.contact_id)
                        """)
                .param("kinds", column(identities, Identity::kind))
                .param("values", column(identities, Identity::value))
                .update();
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
}
