package com.imobhub.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.regex.Pattern;

/**
 * A phone number in E.164, canonical for matching: Brazilian mobiles always carry the ninth digit. Not an address to send
 * to: providers keep old accounts under the short form, so answers go to the id the provider gave.
 *
 * <p>Rules: product.md §4.3, wire-formats.md §11.2.
 *
 * @param e164 plus sign and 5 to 20 digits, e.g. {@code +5531990000123}
 */
public record PhoneNumber(String e164) {

    private static final Pattern SHAPE = Pattern.compile("\\+[0-9]{5,20}");
    private static final Pattern BRAZILIAN_MOBILE_WITHOUT_NINTH_DIGIT =
            Pattern.compile("^\\+55([1-9][0-9])([6-9][0-9]{7})$");

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
            var number = phones.parse(typed, "BR");
            if (!phones.isPossibleNumber(number)) {
                throw notAPhone();
            }
            return canonical(phones.format(number, PhoneNumberUtil.PhoneNumberFormat.E164));
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

    private static PhoneNumber canonical(String e164) {
        return new PhoneNumber(
                BRAZILIAN_MOBILE_WITHOUT_NINTH_DIGIT.matcher(e164).replaceFirst("+55$19$2"));
    }

    private static Refusal notAPhone() {
        return new Refusal(Refusal.Kind.INVALID, "invalid-phone", "This is not a phone number.", "to");
    }
}
