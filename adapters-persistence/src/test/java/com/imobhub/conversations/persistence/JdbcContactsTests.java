package com.imobhub.conversations.persistence;

import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static com.imobhub.conversations.persistence.Side.bySide;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.application.ContactsContract;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Hearsay;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

@DeskPersistenceTest
class JdbcContactsTests implements ContactsContract {

    private static final int THREADS = 8;

    private final Contacts contacts;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final DataSource dataSource;

    @Autowired
    JdbcContactsTests(Contacts contacts, TransactionOperations transactions, JdbcClient jdbc, DataSource dataSource) {
        this.contacts = contacts;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    @Override
    public Contacts contacts() {
        return contacts;
    }

    private List<ContactId> resolve(List<Person> people) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var resolved = contacts.resolve(people);
            return people.stream().map(it -> resolved.apply(it).id()).toList();
        }));
    }

    private long countContacts() {
        return jdbc.sql("select count(*) from contact").query(Long.class).single();
    }

    @RepeatedTest(10)
    void firstMessagesAtOnceMakeOneContact() throws InterruptedException {
        var person = person("Marina", phone());
        var before = countContacts();

        var ids = bySide(THREADS, i -> () -> resolve(List.of(person)).getFirst());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(countContacts()).isEqualTo(before + 1);
    }

    @RepeatedTest(10)
    void aPhoneAndAUserIdShownInAnyOrderMakeOneContact() throws InterruptedException {
        var phone = phone();
        var user = user();

        var ids = bySide(
                THREADS,
                i -> () -> resolve(List.of(i % 2 == 0 ? person("Marina", phone, user) : person("Mari", user, phone)))
                        .getFirst());

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(resolve(List.of(person(null, phone), person(null, user))).stream()
                        .distinct())
                .containsExactly(ids.getFirst());
    }

    @RepeatedTest(10)
    void batchesOfTheSamePeopleInAnyOrderNeverWaitInACircle() throws InterruptedException {
        var people = Stream.generate(() -> List.of(phone(), user())).limit(20).toList();
        var before = countContacts();

        bySide(THREADS, i -> () -> {
            var mixed = new ArrayList<Person>();
            people.forEach(both -> mixed.add(person("Thread " + i, both.get(0), both.get(1))));
            Collections.shuffle(mixed, new Random(i));
            for (var from = 0; from < mixed.size(); from += 5) {
                resolve(mixed.subList(from, from + 5));
            }
            return resolve(mixed);
        });

        assertThat(countContacts()).isEqualTo(before + people.size());
    }

    @Test
    void aKnownUserIdAndANewPhoneMeetWithoutWaitingInACircle() throws InterruptedException {
        var phone = phone();
        var user = user();
        resolve(List.of(person(null, user)));
        var both = person("Marina", user, phone);

        var ids = bySide(
                THREADS,
                i -> () -> resolve(List.of(i % 2 == 0 ? person(null, phone) : both))
                        .getFirst());

        assertThat(new HashSet<>(ids)).hasSizeLessThanOrEqualTo(2);
        assertThat(resolve(List.of(both)).getFirst())
                .isEqualTo(resolve(List.of(person(null, phone))).getFirst());
    }

    @Test
    void aNameThatSomebodyInTheAgencyTypedStays() {
        var address = phone();
        var id = resolve(List.of(person("Marina", address))).getFirst();
        jdbc.sql("update contact set name = 'Dona Marina', name_by = 'member' where id = :id")
                .param("id", id.value())
                .update();
        var again = person("mari✨", address);

        assertThat(contacts.resolve(List.of(again)).apply(again).name()).isEqualTo("Dona Marina");
    }

    @Test
    void aNameThatSomebodyInTheAgencyTypedOutlivesAMerge() {
        var phone = phone();
        var user = user();
        resolve(List.of(person("Marina", phone)));
        var goes = resolve(List.of(person("mari✨", user))).getFirst();
        jdbc.sql("update contact set name = 'Dona Marina', name_by = 'member' where id = :id")
                .param("id", goes.value())
                .update();
        var both = person("mari✨", user, phone);

        assertThat(contacts.resolve(List.of(both)).apply(both).name()).isEqualTo("Dona Marina");
    }

    @Test
    void recognisingEverybodyTakesThreeStatementsHoweverMany() {
        var people = Stream.generate(() -> person("Marina", phone(), user()))
                .limit(100)
                .toList();
        resolve(people);
        var statements = new CountedStatements(dataSource);
        var counted = JdbcClient.create(statements);
        var profiles = new ProfileRows(counted);
        var rows = new IdentityRows(counted);
        var threads = new ThreadRows(counted);
        var merger = new ContactMerger(
                counted,
                rows,
                new ContactRows(counted),
                profiles,
                new ThreadMerger(threads),
                merge -> {},
                new DataSourceTransactionManager(statements));
        var contacts = new JdbcContacts(
                rows,
                new ContactRows(counted),
                merger,
                new HearsayWriter(profiles, threads),
                counted,
                TransactionOperations.withoutTransaction());

        contacts.resolve(people.subList(0, 1));
        assertThat(statements.sinceLastAsked()).isEqualTo(3);
        contacts.resolve(people);
        assertThat(statements.sinceLastAsked()).isEqualTo(3);
        var trivial =
                new Hearsay.Alias(new Address.WhatsAppId("553190000123"), new Address.WhatsAppId("5531990000123"));
        contacts.resolve(
                people.stream().collect(toMap(Function.identity(), person -> Instant.EPOCH)),
                List.of(trivial, trivial));
        assertThat(statements.sinceLastAsked()).isEqualTo(3);
    }
}
