package com.imobhub.simulator;

import java.util.regex.Pattern;

/** WhatsApp's own form of a phone number. */
final class WaId {

    private static final Pattern PHONE = Pattern.compile("\\d{8,15}");
    private static final Pattern BUSINESS_SCOPED = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,128}");

    private WaId() {}

    static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }

    static boolean isPhone(String digits) {
        return PHONE.matcher(digits).matches();
    }

    /** Whether this is an id of a person who hides the number ({@code BR.1502…}). */
    static boolean isBusinessScoped(String id) {
        return BUSINESS_SCOPED.matcher(id).matches();
    }

    /** Brazilian mobile accounts from area code 31 on were mostly registered without today's ninth digit. */
    static String of(String phone) {
        var digits = digits(phone);
        var mobile = digits.length() == 13 && digits.startsWith("55") && digits.charAt(4) == '9';
        var old = mobile && digits.charAt(2) >= '3' && !digits.startsWith("5530") && digits.charAt(5) >= '7';
        return old ? digits.substring(0, 4) + digits.substring(5) : digits;
    }

    /** The business-scoped id that goes with a number: always the same for the same number. */
    static String businessScopedId(String waId) {
        var hash = 1_125_899_906_842_597L;
        for (var i = 0; i < waId.length(); i++) {
            hash = 31 * hash + waId.charAt(i);
        }
        return "BR.%016d".formatted(Math.floorMod(hash, 10_000_000_000_000_000L));
    }
}
