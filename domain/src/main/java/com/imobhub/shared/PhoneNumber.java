package com.imobhub.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/**
 * A phone number in E.164, canonical for matching: Brazilian mobiles always carry the ninth digit. Not an address to send
 * to: providers keep old accounts under the short form, so answers go to the id the provider gave.
 *
 * <p>Rules: wire-formats.md §11.2.
 *
 * @param e164 plus sign and 5 to 20 digits, e.g. {@code +5531990000123}
 */
public record PhoneNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("\\+[0-9]{5,20}");
    private static final Pattern BRAZILIAN_MOBILE_WITHOUT_NINTH_DIGIT =
            Pattern.compile("^\\+55([1-9][0-9])([6-9][0-9]{7})$");

    /** Read by the numbering plan alone, the 55 after the zeros would be a carrier, and the area code a country. */
    private static final Pattern BRAZIL_AFTER_ZEROS = Pattern.compile("^0055([1-9][0-9](?:9[0-9]{8}|[2-9][0-9]{7}))$");

    /** Shorter ones lack the area code: nobody can tell whom they reach. */
    private static final Pattern BRAZILIAN_WITHOUT_AREA_CODE = Pattern.compile("\\+55[0-9]{0,9}");

    public PhoneNumber {
        if (!SHAPE.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 phone number");
        }
    }

    /**
     * The number behind digits that a provider gave, country code first.
     *
     * @param digits for example a WhatsApp id, {@code 553190000123}
     * @throws IllegalArgumentException when these are not 5 to 20 digits
     */
    public static PhoneNumber ofInternationalDigits(String digits) {
        return canonical("+" + digits);
    }

    /**
     * Reads what a person typed, in any Brazilian notation or with a foreign country code.
     *
     * @throws Refusal {@code invalid-phone} when no number can be read from it
     */
    public static PhoneNumber parse(String typed) {
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(internationally(typed), "BR");
            var e164 = phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
            if (!phones.isPossibleNumber(number)
                    || BRAZILIAN_WITHOUT_AREA_CODE.matcher(e164).matches()) {
                throw notAPhone();
            }
            return canonical(e164);
        } catch (NumberParseException unreadable) {
            throw notAPhone();
        }
    }

    /** The digits without the plus sign, country code first. */
    public String digits() {
        return e164.substring(1);
    }

    /** As people write it, {@code +55 31 99000-0123}; the plain digits when the numbering plan does not know it. */
    public String display() {
        try {
            var phones = PhoneNumberUtil.getInstance();
            return phones.format(phones.parse(e164, null), PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unknown) {
            return e164;
        }
    }

    private static String internationally(String typed) {
        var brazilian = BRAZIL_AFTER_ZEROS.matcher(PhoneNumberUtil.normalizeDigitsOnly(typed));
        return brazilian.matches() ? "+55" + brazilian.group(1) : typed;
    }

    private static PhoneNumber canonical(String e164) {
        return new PhoneNumber(
                BRAZILIAN_MOBILE_WITHOUT_NINTH_DIGIT.matcher(e164).replaceFirst("+55$19$2"));
    }

    private static Refusal notAPhone() {
        return new Refusal(Refusal.Kind.INVALID, "invalid-phone", "This is not a phone number.", "to");
    }
}
