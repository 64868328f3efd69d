package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Person;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every identity resolver must do. */
public interface ContactsContract {

    Contacts contacts();

    private Contact resolve(Person person) {
        return contacts().resolve(List.of(person)).apply(person);
    }

    @Test
    default void aPersonIsRecognised() {
        var address = phone();

        var first = resolve(person("Marina", address));

        assertThat(resolve(person("Marina", address))).isEqualTo(first);
        assertThat(resolve(person("Marina", phone())).id()).isNotEqualTo(first.id());
    }

    @Test
    default void anOldAccountIsRecognisedByItsNewNumber() {
        var canonical = phone().value();
        var old = canonical.substring(0, 4) + canonical.substring(5);

        var contact = resolve(person(null, new Address.WhatsAppId(old)));

        assertThat(resolve(person(null, new Address.WhatsAppId(canonical))).id())
                .isEqualTo(contact.id());
    }

    @Test
    default void aPhoneShownLaterBelongsToWhoShowedIt() {
        var user = user();
        var phone = phone();
        var hidden = resolve(person(null, user));

        assertThat(resolve(person(null, phone, user)).id()).isEqualTo(hidden.id());
        assertThat(resolve(person(null, phone)).id()).isEqualTo(hidden.id());
    }

    @Test
    default void aUserIdShownLaterBelongsToThePhone() {
        var user = user();
        var phone = phone();
        var known = resolve(person(null, phone));

        assertThat(resolve(person(null, user, phone)).id()).isEqualTo(known.id());
        assertThat(resolve(person(null, user)).id()).isEqualTo(known.id());
    }

    @Test
    default void whereIdentitiesDisagreeThePhoneDecides() {
        var user = user();
        var phone = phone();
        var byUser = resolve(person(null, user));
        var byPhone = resolve(person(null, phone));

        assertThat(resolve(person(null, user, phone)).id()).isEqualTo(byPhone.id());
        assertThat(resolve(person(null, user)).id()).isEqualTo(byUser.id());
    }

    @Test
    default void peopleOfOneBatchWhoShareAnIdentityAreOne() {
        var user = user();
        var phone = phone();
        var people = List.of(person("Marina", phone), person("Marina", phone, user), person("Mari", user, phone));

        var contacts = contacts().resolve(people);

        assertThat(people.stream().map(contacts).map(Contact::id).distinct()).hasSize(1);
        assertThat(resolve(person(null, user)).id())
                .isEqualTo(contacts.apply(people.getFirst()).id());
    }

    @Test
    default void knownAndNewPeopleAreResolvedTogether() {
        var known = person(null, phone());
        var before = resolve(known);
        var people = Stream.concat(
                        Stream.of(known),
                        Stream.generate(() -> person(null, phone(), user())).limit(50))
                .toList();

        var contacts = contacts().resolve(people);

        assertThat(contacts.apply(known).id()).isEqualTo(before.id());
        assertThat(people.stream().map(contacts).map(Contact::id)).doesNotHaveDuplicates();
    }

    @Test
    default void aNameIsLearnedAndFollowsItsOwner() {
        var address = phone();

        assertThat(resolve(person(null, address)).name()).isNull();
        assertThat(resolve(person("Marina", address)).name()).isEqualTo("Marina");
        assertThat(resolve(person(null, address)).name()).isEqualTo("Marina");
        assertThat(resolve(person("  ", address)).name()).isEqualTo("Marina");
        assertThat(resolve(person("Mari", address)).name()).isEqualTo("Mari");
    }
}
