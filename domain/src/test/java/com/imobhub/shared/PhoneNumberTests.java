package com.imobhub.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

public class PhoneNumberTests {

    /** Every area code of Brazil's numbering plan. */
    public static final List<Integer> AREA_CODES = List.of(
            11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 22, 24, 27, 28, 31, 32, 33, 34, 35, 37, 38, 41, 42, 43, 44, 45, 46,
            47, 48, 49, 51, 53, 54, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 71, 73, 74, 75, 77, 79, 81, 82, 83, 84, 85,
            86, 87, 88, 89, 91, 92, 93, 94, 95, 96, 97, 98, 99);

    /** How people write a number: area code, subscriber. */
    public static final List<String> NOTATIONS = List.of(
            "%d%s",
            "0%d%s",
            "(%d) %s",
            "%d-%s",
            "+55 %d %s",
            "+55%d%s",
            "55%d%s",
            "55 %d %s",
            "+55 (0%d) %s",
            "0055 %d %s",
            "+55 (%d) %s",
            "tel:+55-%d-%s",
            " +55 %d %s ");

    @Test
    void thereAreSixtySevenAreaCodes() {
        assertThat(AREA_CODES).hasSize(67).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("AREA_CODES")
    void aMobileIsTheSameWithAndWithoutItsNinthDigit(int area) {
        for (var first : List.of("6", "7", "8", "9")) {
            var subscriber = first + "1230123";
            var expected = new PhoneNumber("+55" + area + "9" + subscriber);
            for (var notation : NOTATIONS) {
                assertThat(PhoneNumber.parse(notation.formatted(area, "9" + subscriber)))
                        .as(notation, area, "9" + subscriber)
                        .isEqualTo(expected);
                assertThat(PhoneNumber.parse(notation.formatted(area, subscriber)))
                        .as(notation, area, subscriber)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("AREA_CODES")
    void aLandlineNeverGetsANinthDigit(int area) {
        for (var first : List.of("2", "3", "4", "5")) {
            var subscriber = first + "221-0123";
            for (var notation : NOTATIONS) {
                assertThat(PhoneNumber.parse(notation.formatted(area, subscriber)))
                        .as(notation, area, subscriber)
                        .isEqualTo(new PhoneNumber("+55" + area + first + "2210123"));
            }
        }
    }

    @ParameterizedTest
    @FieldSource("AREA_CODES")
    void digitsOfAProviderAreTheSameNumber(int area) {
        var canonical = new PhoneNumber("+55" + area + "990000123");

        assertThat(PhoneNumber.ofInternationalDigits("55" + area + "90000123")).isEqualTo(canonical);
        assertThat(PhoneNumber.ofInternationalDigits("55" + area + "990000123")).isEqualTo(canonical);
        assertThat(PhoneNumber.ofInternationalDigits("55" + area + "32210123"))
                .isEqualTo(new PhoneNumber("+55" + area + "32210123"));
    }

    @ParameterizedTest
    @CsvSource({
        "+1 415 555 2671, +14155552671",
        "+351 912 345 678, +351912345678",
        "+54 9 11 2345-6789, +5491123456789",
        "+595 981 234567, +595981234567",
        "+44 20 7946 0958, +442079460958",
        "+49 1512 3456789, +4915123456789"
    })
    void aForeignNumberIsLeftAsItIs(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new PhoneNumber(e164));
        assertThat(PhoneNumber.ofInternationalDigits(e164.substring(1))).isEqualTo(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @CsvSource({"0800 701 2345, +558007012345", "0800 123 4567, +558001234567", "0300 789 0123, +553007890123"})
    void aTollFreeNumberIsNoMobile(String typed, String e164) {
        assertThat(PhoneNumber.parse(typed)).isEqualTo(new PhoneNumber(e164));
    }

    @Test
    void theCarrierSomebodyDialsIsNotPartOfTheNumber() {
        assertThat(PhoneNumber.parse("0 15 31 99000-0123")).isEqualTo(new PhoneNumber("+5531990000123"));
    }

    @Test
    void whoeverDialsAbroadOverACarrierReachesThatCountry() {
        assertThat(PhoneNumber.parse("0015 1 415 555 2671")).isEqualTo(new PhoneNumber("+14155552671"));
        assertThat(PhoneNumber.parse("0055 1 650 253 0000")).isEqualTo(new PhoneNumber("+16502530000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "12",
                "190",
                "+",
                "+55",
                "ana@imob.com.br",
                "BR.1502576394655843",
                "+55 31 9900001234567",
                "0055 31 9900001234567",
                "0000000000"
            })
    void whatIsNoNumberIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PhoneNumber.parse(typed))
                .returns("invalid-phone", Refusal::code)
                .returns(Refusal.Kind.INVALID, Refusal::kind)
                .returns("to", Refusal::field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99000-0123", "3221-0123", "990000123", "32210123"})
    void aNumberWithoutItsAreaCodeIsRefused(String typed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> PhoneNumber.parse(typed))
                .returns("invalid-phone", Refusal::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "123456789012345678901", "55 31", "BR.15025763", "+5531990000123"})
    void digitsOfAProviderAreFiveToTwenty(String digits) {
        assertThatThrownBy(() -> PhoneNumber.ofInternationalDigits(digits))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itIsShownAsPeopleWriteIt() {
        assertThat(new PhoneNumber("+5531990000123").display()).isEqualTo("+55 31 99000-0123");
        assertThat(new PhoneNumber("+553132210123").display()).isEqualTo("+55 31 3221-0123");
        assertThat(new PhoneNumber("+14155552671").display()).isEqualTo("+1 415-555-2671");
    }

    @Test
    void whatNoPlanKnowsIsShownAsDigits() {
        assertThat(new PhoneNumber("+99999999999999999999").display()).isEqualTo("+99999999999999999999");
        assertThat(new PhoneNumber("+5531990000123").digits()).isEqualTo("5531990000123");
    }
}
