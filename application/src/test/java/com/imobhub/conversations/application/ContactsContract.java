package com.imobhub.conversations.application;

import static com.imobhub.conversations.application.Samples.NOON;
import static com.imobhub.conversations.application.Samples.lid;
import static com.imobhub.conversations.application.Samples.person;
import static com.imobhub.conversations.application.Samples.phone;
import static com.imobhub.conversations.application.Samples.user;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Contact;
import com.imobhub.conversations.domain.Contacts;
import com.imobhub.conversations.domain.Hearsay.AddressBookEntry;
import com.imobhub.conversations.domain.Hearsay.AddressChange;
import com.imobhub.conversations.domain.Hearsay.Alias;
import com.imobhub.conversations.domain.Hearsay.MarketingChoice;
import com.imobhub.conversations.domain.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every identity resolver must do. */
public interface ContactsContract {

    Contacts contacts();

    private Contact resolve(Person person) {
        return contacts().resolve(List.of(person)).apply(person);
    }

    private Contact resolve(Person person, Instant at) {
        return contacts().resolve(Map.of(person, at), List.of()).apply(person);
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
    default void whereIdentitiesDisagreeTheContactWithThePhoneStays() {
        var user = user();
        var phone = phone();
        var byUser = resolve(person(null, user));
        var byPhone = resolve(person(null, phone));

        assertThat(resolve(person(null, user, phone)).id()).isEqualTo(byPhone.id());
        assertThat(resolve(person(null, user)).id()).isEqualTo(byPhone.id());
        assertThat(contacts().find(byUser.id()).orElseThrow().id()).isEqualTo(byPhone.id());
    }

    @Test
    default void ofTwoContactsWithAPhoneTheOlderStays() {
        var older = phone();
        var younger = phone();
        var stays = resolve(person(null, older));
        var goes = resolve(person(null, younger));

        assertThat(resolve(person(null, younger, older)).id()).isEqualTo(stays.id());
        assertThat(contacts().find(goes.id()).orElseThrow().id()).isEqualTo(stays.id());
    }

    @Test
    default void everythingAContactHadGoesWithIt() {
        var user = user();
        var lid = lid();
        var phone = phone();
        resolve(person(null, user, lid));
        var stays = resolve(person(null, phone));

        resolve(person(null, phone, user));

        assertThat(resolve(person(null, lid)).id()).isEqualTo(stays.id());
    }

    @Test
    default void manyContactsOfOneBatchBecomeOne() {
        var addresses = List.of(user(), phone(), lid(), phone(), user());
        var before = addresses.stream().map(it -> resolve(person(null, it))).toList();
        var people = IntStream.range(1, addresses.size())
                .mapToObj(i -> person(null, addresses.get(i - 1), addresses.get(i)))
                .toList();

        var contacts = contacts().resolve(people);

        assertThat(people.stream().map(contacts).map(Contact::id).distinct())
                .containsExactly(before.get(1).id());
        assertThat(before.stream()
                        .map(it -> contacts().find(it.id()).orElseThrow().id())
                        .distinct())
                .containsExactly(before.get(1).id());
    }

    @Test
    default void anIdLeadsThroughEveryMergeThatFollowed() {
        var user = user();
        var younger = phone();
        var older = phone();
        var stays = resolve(person(null, older));
        var first = resolve(person(null, user));
        resolve(person(null, younger));

        resolve(person(null, user, younger));
        resolve(person(null, younger, older));

        assertThat(contacts().find(first.id()).orElseThrow().id()).isEqualTo(stays.id());
    }

    @Test
    default void nobodyIsFoundUnderAnUnknownId() {
        assertThat(contacts().find(ContactId.next())).isEmpty();
    }

    @Test
    default void aLidAndAPhoneWithTheSameDigitsAreTwoPeople() {
        var phone = phone();

        assertThat(resolve(person(null, new Address.Lid(phone.value()))).id())
                .isNotEqualTo(resolve(person(null, phone)).id());
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
    }

    @Test
    default void ofTheNamesThatPeopleGaveThemselvesTheLatestCountsInWhateverOrderTheyAreHeard() {
        var address = phone();

        assertThat(resolve(person("Marina", address), NOON).name()).isEqualTo("Marina");
        assertThat(resolve(person("Mari", address), NOON.plus(1, HOURS)).name()).isEqualTo("Mari");
        assertThat(resolve(person("Marina", address), NOON).name()).isEqualTo("Mari");
        assertThat(resolve(person("Zuleica", address)).name()).isEqualTo("Mari");
        assertThat(resolve(person("Nina", address), NOON.plus(1, HOURS)).name()).isEqualTo("Nina");
        assertThat(resolve(person("Mari", address), NOON.plus(1, HOURS)).name()).isEqualTo("Nina");
    }

    @Test
    default void aUsernameIsAnAttributeAndNoIdentity() {
        var address = phone();
        var username = "marina.teste";

        assertThat(resolve(new Person(List.of(address), "Marina", username)).username())
                .isEqualTo(username);
        assertThat(resolve(person("Marina", address)).username()).isEqualTo(username);
        assertThat(resolve(new Person(List.of(phone()), null, username)).id())
                .isNotEqualTo(resolve(person(null, address)).id());
    }

    @Test
    default void anAliasOfSomebodyWhoAppearsAtTheSameTimeIsLearned() {
        var phone = phone();
        var user = user();
        var speaker = person("Marina", phone);

        var contact = contacts()
                .resolve(Map.of(speaker, NOON), List.of(new Alias(phone, user)))
                .apply(speaker);

        assertThat(resolve(person(null, user)).id()).isEqualTo(contact.id());
    }

    @Test
    default void theNameOfTheAddressBookIsBetterThanThatOfTheProfile() {
        var address = phone();
        var id = resolve(person("mari✨", address)).id();

        contacts().learn(List.of(entry("Marina Souza", NOON, address)));

        assertThat(contacts().find(id).orElseThrow().name()).isEqualTo("Marina Souza");
        assertThat(resolve(person("mari 🌻", address)).name()).isEqualTo("Marina Souza");
    }

    @Test
    default void ofTwoNamesInTheAddressBookTheLaterCounts() {
        var address = phone();
        var id = resolve(person(null, address)).id();

        contacts().learn(List.of(entry("Marina Souza", NOON, address)));
        contacts().learn(List.of(entry("Marina", NOON.minusSeconds(1), address), entry(" ", NOON, address)));
        assertThat(contacts().find(id).orElseThrow().name()).isEqualTo("Marina Souza");

        contacts().learn(List.of(entry("Marina S. Lima", NOON.plusSeconds(1), address)));
        assertThat(contacts().find(id).orElseThrow().name()).isEqualTo("Marina S. Lima");
    }

    @Test
    default void anAddressBookEntryWaitsForItsPerson() {
        var phone = phone();
        var user = user();

        contacts().learn(List.of(entry("Marina Souza", NOON, phone, user)));
        contacts().learn(List.of(entry("Marina", NOON.minusSeconds(5), phone)));

        assertThat(resolve(person("mari✨", phone)).name()).isEqualTo("Marina Souza");
        assertThat(resolve(person("mari✨", phone, user)).name()).isEqualTo("Marina Souza");
    }

    @Test
    default void anAddressBookEntryTellsThatTwoContactsAreOne() {
        var phone = phone();
        var user = user();
        var stays = resolve(person(null, phone));
        resolve(person(null, user));

        contacts().learn(List.of(entry("Marina Souza", NOON, phone, user)));

        assertThat(resolve(person(null, user)).id()).isEqualTo(stays.id());
    }

    @Test
    default void whoWantsNoMarketingIsKnown() {
        var address = phone();
        var id = resolve(person(null, address)).id();

        contacts().learn(List.of(choice(true, NOON, address)));
        assertThat(contacts().find(id).orElseThrow().marketingOptOutAt()).isEqualTo(NOON);

        contacts().learn(List.of(choice(false, NOON.minusSeconds(1), address), choice(false, NOON, address)));
        assertThat(contacts().find(id).orElseThrow().marketingOptOutAt()).isEqualTo(NOON);

        contacts().learn(List.of(choice(false, NOON.plusSeconds(1), address)));
        assertThat(contacts().find(id).orElseThrow().marketingOptOutAt()).isNull();
    }

    @Test
    default void aChoiceAboutMarketingWaitsForItsPerson() {
        var address = phone();

        contacts().learn(List.of(choice(true, NOON, address), choice(false, NOON.minusSeconds(9), address)));

        assertThat(resolve(person("Marina", address)).marketingOptOutAt()).isEqualTo(NOON);
    }

    @Test
    default void aMergeKeepsTheBestName() {
        var user = user();
        var phone = phone();
        resolve(person("Marina", phone));
        resolve(person("mari✨", user));
        contacts().learn(List.of(entry("Marina Souza", NOON, user)));

        assertThat(resolve(person(null, user, phone)).name()).isEqualTo("Marina Souza");
    }

    @Test
    default void aMergeKeepsWhatOnlyOneOfThemTold() {
        var user = user();
        var phone = phone();
        resolve(new Person(List.of(user), null, "mari.teste"));
        resolve(person("Marina", phone));

        var one = resolve(person(null, user, phone));

        assertThat(one.name()).isEqualTo("Marina");
        assertThat(one.username()).isEqualTo("mari.teste");
    }

    @Test
    default void aMergeKeepsTheLastWordAboutMarketing() {
        var user = user();
        var phone = phone();
        resolve(person(null, phone));
        resolve(person(null, user));
        contacts().learn(List.of(choice(true, NOON, user), choice(false, NOON.minusSeconds(1), phone)));

        assertThat(resolve(person(null, user, phone)).marketingOptOutAt()).isEqualTo(NOON);
    }

    @Test
    default void whoChangedTheNumberIsStillTheSame() {
        var before = phone();
        var formerUser = user();
        var now = phone();
        var user = user();
        var known = resolve(person("Marina", before, formerUser));
        var change = new AddressChange(List.of(before, formerUser), List.of(now, user));

        contacts().learn(List.of(change));
        contacts().learn(List.of(change));

        for (var address : List.of(before, formerUser, now, user)) {
            assertThat(resolve(person(null, address)).id()).isEqualTo(known.id());
        }
    }

    @Test
    default void whoWroteFromTheNewNumberFirstIsStillTheSame() {
        var before = phone();
        var now = phone();
        var known = resolve(person("Marina", before));
        resolve(person("Marina", now));

        contacts().learn(List.of(new AddressChange(List.of(before), List.of(now))));

        assertThat(resolve(person(null, now)).id()).isEqualTo(known.id());
    }

    @Test
    default void aChangeOfSomebodyUnknownTellsNothing() {
        var before = user();
        var now = user();

        contacts().learn(List.of(new AddressChange(List.of(before), List.of(now))));

        assertThat(resolve(person(null, now)).id())
                .isNotEqualTo(resolve(person(null, before)).id());
    }

    @Test
    default void aChangeAndAMessageOfOneBatchMeetInAnyOrder() {
        var first = phone();
        var second = phone();
        var third = phone();
        var speaker = person("Marina", first);

        var contact = contacts()
                .resolve(
                        Map.of(speaker, NOON),
                        List.of(
                                new AddressChange(List.of(second), List.of(third)),
                                new AddressChange(List.of(first), List.of(second))))
                .apply(speaker);

        assertThat(resolve(person(null, third)).id()).isEqualTo(contact.id());
    }

    @Test
    default void anAliasIsLearnedWhicheverOfTheTwoIsKnown() {
        var phone = phone();
        var user = user();
        var lid = lid();
        var known = resolve(person(null, phone));

        contacts().learn(List.of(new Alias(phone, user)));
        contacts().learn(List.of(new Alias(lid, user), new Alias(lid, user)));

        assertThat(resolve(person(null, user)).id()).isEqualTo(known.id());
        assertThat(resolve(person(null, lid)).id()).isEqualTo(known.id());
    }

    @Test
    default void anAliasOfSomebodyUnknownTellsNothing() {
        var phone = phone();
        var user = user();

        contacts().learn(List.of(new Alias(phone, user)));

        assertThat(resolve(person(null, phone)).id())
                .isNotEqualTo(resolve(person(null, user)).id());
    }

    @Test
    default void nothingToLearnIsLearned() {
        contacts().learn(List.of());

        assertThat(contacts().resolve(List.of())).isNotNull();
    }

    private static AddressBookEntry entry(String name, Instant at, Address... addresses) {
        return new AddressBookEntry(List.of(addresses), name, null, at);
    }

    private static MarketingChoice choice(boolean optedOut, Instant at, Address... addresses) {
        return new MarketingChoice(List.of(addresses), optedOut, at);
    }
}
