package com.imobhub.conversations.domain;

import com.imobhub.shared.PhoneNumber;
import java.util.regex.Pattern;

/** Where a provider reaches a person: exactly the id it gave us, never one we computed. */
public sealed interface Address {

    String value();

    /**
     * What this address says about who the person is.
     *
     * @throws IllegalArgumentException when the value is no such address
     */
    Identity identity();

    /** A WhatsApp id: digits with country code; old Brazilian accounts lack the ninth digit. */
    record WhatsAppId(String value) implements Address {

        @Override
        public Identity identity() {
            return Identity.ofPhone(PhoneNumber.ofInternationalDigits(value));
        }
    }

    /** A WhatsApp business-scoped user id such as {@code BR.1502576394655843} (wire-formats.md §11.3). */
    record BusinessScopedUserId(String value) implements Address {

        @Override
        public Identity identity() {
            return new Identity(Identity.Kind.WHATSAPP_USER, value);
        }
    }

    /** A WhatsApp group, as {@code group_id} names it (wire-formats.md §2.5): nobody in it is meant, and all of them are. */
    record WhatsAppGroup(String value) implements Address {

        @Override
        public Identity identity() {
            return new Identity(Identity.Kind.WHATSAPP_GROUP, value);
        }
    }

    /**
     * A WhatsApp privacy id such as {@code 88000000000123@lid}, with or without its domain and device (wire-formats.md §15.5).
     * Its digits are no phone number, whatever they look like.
     */
    record Lid(String value) implements Address {

        private static final Pattern SHAPE = Pattern.compile("([0-9]{5,20})(?::[0-9]{1,5})?(?:@lid)?");

        @Override
        public Identity identity() {
            var parts = SHAPE.matcher(value);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not a LID");
            }
            return new Identity(Identity.Kind.WHATSAPP_LID, parts.group(1));
        }
    }
}
