package com.imobhub.conversations.domain;

import static com.imobhub.shared.PhoneNumberTests.AREA_CODES;
import static com.imobhub.shared.PhoneNumberTests.NOTATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.imobhub.conversations.domain.Address.BusinessScopedUserId;
import com.imobhub.conversations.domain.Address.Lid;
import com.imobhub.conversations.domain.Address.WhatsAppId;
import com.imobhub.shared.PhoneNumber;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Same person, same identity, and never another's: over all of Brazil (wire-formats.md §11). */
class IdentityTests {

    private static Identity typed(String text) {
        return Identity.ofPhone(PhoneNumber.parse(text));
    }

    /** Every spelling of a subscriber: as a provider writes it, and as people do. */
    private static Set<Identity> spellings(int area, List<String> subscribers) {
        var identities = new HashSet<Identity>();
        for (var subscriber : subscribers) {
            identities.add(new WhatsAppId("55" + area + subscriber).identity());
            var dashed = subscriber.substring(0, subscriber.length() - 4) + "-"
                    + subscriber.substring(subscriber.length() - 4);
            for (var notation : NOTATIONS) {
                identities.add(typed(notation.formatted(area, subscriber)));
                identities.add(typed(notation.formatted(area, dashed)));
            }
        }
        return identities;
    }

    @Test
    void everySpellingOfASubscriberIsOneIdentityAndNoTwoSubscribersShareOne() {
        var owners = new HashMap<Identity, String>();
        for (var area : AREA_CODES) {
            for (var first = 2; first <= 9; first++) {
                var short8 = first + "1230123";
                var mobile = first >= 6;
                var all = spellings(area, mobile ? List.of(short8, "9" + short8) : List.of(short8));

                assertThat(all)
                        .as("%d %s", area, short8)
                        .containsExactly(
                                Identity.ofPhone(new PhoneNumber("+55" + area + (mobile ? "9" : "") + short8)));
                assertThat(owners.put(all.iterator().next(), area + short8)).isNull();
            }
        }
        assertThat(owners).hasSize(67 * 8);
    }

    @Test
    void aLandlineWithANineInFrontIsAnotherNumber() {
        for (var area : AREA_CODES) {
            assertThat(new WhatsAppId("55" + area + "932210123").identity())
                    .isNotEqualTo(new WhatsAppId("55" + area + "32210123").identity());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"558007012345", "558008887777", "553007890123", "5508007012345"})
    void aTollFreeNumberStaysAsItIs(String digits) {
        assertThat(new WhatsAppId(digits).identity()).isEqualTo(new Identity(Identity.Kind.PHONE, "+" + digits));
    }

    @ParameterizedTest
    @CsvSource({
        "14155552671",
        "351912345678",
        "5491123456789",
        "541123456789",
        "595981234567",
        "5215512345678",
        "525512345678",
        "442079460958",
        "4915123456789",
        "81312345678",
        "56912345678"
    })
    void aForeignNumberStaysAsItIs(String digits) {
        assertThat(new WhatsAppId(digits).identity()).isEqualTo(new Identity(Identity.Kind.PHONE, "+" + digits));
    }

    @Test
    void neitherALidNorAUserIdIsAPhone() {
        for (var area : AREA_CODES) {
            var digits = "55" + area + "990000123";
            var identities = Set.of(
                    new WhatsAppId(digits).identity(),
                    new Lid(digits).identity(),
                    new BusinessScopedUserId(digits).identity(),
                    new BusinessScopedUserId("BR." + digits).identity());

            assertThat(identities).hasSize(4);
            assertThat(identities.stream().filter(Identity::isPhone)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"88000000000123@lid", "88000000000123", "88000000000123:12@lid", "88000000000123:12"})
    void everySpellingOfALidIsOneIdentity(String value) {
        assertThat(new Lid(value).identity()).isEqualTo(new Identity(Identity.Kind.WHATSAPP_LID, "88000000000123"));
        assertThat(new Lid(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@lid", "1234@lid", "BR.15025763", "5511900000123@s.whatsapp.net", "1 2345", "+5511900000123"
            })
    void whatIsNoLidHasNoIdentity(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lid(value).identity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"88000000000123@lid", "5511900000123@s.whatsapp.net", "BR.1502576394655843"})
    void whatIsWrittenLikeSomethingElseIsNoPhone(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WhatsAppId(value).identity());
    }

    @Test
    void userIdsAreOpaque() {
        assertThat(Map.of(
                        new BusinessScopedUserId("BR.1502576394655843").identity(), 1,
                        new BusinessScopedUserId("BR.ENT.1502576394655843").identity(), 2,
                        new BusinessScopedUserId("US.1502576394655843").identity(), 3))
                .hasSize(3);
    }
}
