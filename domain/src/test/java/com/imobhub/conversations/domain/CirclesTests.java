package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Hearsay.AddressChange;
import com.imobhub.conversations.domain.Hearsay.Alias;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CirclesTests {

    private static Address address(int number) {
        return new BusinessScopedUserId("BR." + number);
    }

    private static Identity identity(int number) {
        return address(number).identity();
    }

    private static List<Identity> shown(int... numbers) {
        return IntStream.of(numbers).mapToObj(CirclesTests::identity).toList();
    }

    private static Set<Set<Identity>> identities(Circles circles) {
        return circles.all().stream().map(Circle::identities).collect(Collectors.toSet());
    }

    @Test
    void whatIsShownTogetherBelongsTogetherOverAnyNumberOfSteps() {
        var circles = Circles.of(List.of(shown(1, 2), shown(3, 4), shown(5), shown(2, 3)), List.of(), Map.of());

        assertThat(identities(circles)).containsExactlyInAnyOrder(Set.copyOf(shown(1, 2, 3, 4)), Set.copyOf(shown(5)));
    }

    @Test
    void identitiesOfOneContactBelongTogether() {
        var contact = ContactId.next();

        var circles = Circles.of(List.of(shown(2, 3)), List.of(), Map.of(identity(1), contact, identity(2), contact));

        assertThat(circles.all()).containsExactly(new Circle(Set.copyOf(shown(1, 2, 3)), Set.of(contact)));
        assertThat(circles.split()).isEmpty();
    }

    @Test
    void contactsWhoShowThemselvesAsOneAreSplit() {
        var one = ContactId.next();
        var other = ContactId.next();

        var circles = Circles.of(List.of(shown(1, 2)), List.of(), Map.of(identity(1), one, identity(2), other));

        assertThat(circles.split()).containsExactly(new Circle(Set.copyOf(shown(1, 2)), Set.of(one, other)));
    }

    @Test
    void whoIsOnlyTalkedAboutIsNobody() {
        var circles = Circles.of(List.of(), List.of(new Alias(address(1), address(2))), Map.of());

        assertThat(circles.all()).isEmpty();
        assertThat(circles.of(identity(1))).isEmpty();
    }

    @Test
    void aChangeTellsNothingAboutWhomeverHasTheNewAddressAlone() {
        var circles = Circles.of(
                List.of(shown(2)), List.of(new AddressChange(List.of(address(1)), List.of(address(2)))), Map.of());

        assertThat(identities(circles)).containsExactly(Set.copyOf(shown(2)));
    }

    @Test
    void whatIsSaidIsUnderstoodInAnyOrder() {
        var hearsay = new ArrayList<Hearsay>();
        for (var i = 1; i < 9; i++) {
            hearsay.add(new AddressChange(List.of(address(i)), List.of(address(i + 1))));
        }
        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(hearsay, new Random(seed));

            assertThat(identities(Circles.of(List.of(shown(1)), hearsay, Map.of())))
                    .containsExactly(Set.copyOf(shown(1, 2, 3, 4, 5, 6, 7, 8, 9)));
        }
    }

    @Test
    void anyOrderOfPeopleGivesTheSameCircles() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var known = new HashMap<Identity, ContactId>();
            var contacts = List.of(ContactId.next(), ContactId.next(), ContactId.next());
            random.ints(5, 0, 20).forEach(i -> known.put(identity(i), contacts.get(i % 3)));
            var people = new ArrayList<List<Identity>>();
            for (var i = 0; i < 8; i++) {
                people.add(shown(random.nextInt(20), random.nextInt(20)));
            }
            var expected = new HashSet<>(Circles.of(people, List.of(), known).all());

            Collections.shuffle(people, random);

            assertThat(new HashSet<>(Circles.of(people, List.of(), known).all()))
                    .isEqualTo(expected);
        }
    }
}
