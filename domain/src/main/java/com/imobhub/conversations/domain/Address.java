package com.imobhub.conversations.domain;

/** Where a provider reaches a person: exactly the id it gave us, never one we computed. */
public sealed interface Address {

    String value();

    /** What this address says about who the person is. */
    Identity identity();

    /** A WhatsApp id: digits with country code; old Brazilian accounts lack the ninth digit. */
    record WhatsAppId(String value) implements Address {

        @Override
        public Identity identity() {
            return Identity.ofPhone(com.imobhub.shared.PhoneNumber.ofInternationalDigits(value));
        }
    }

    /** A WhatsApp business-scoped user id such as {@code BR.1502576394655843} (wire-formats.md §11.3). */
    record BusinessScopedUserId(String value) implements Address {

        @Override
        public Identity identity() {
            return new Identity(Identity.Kind.WHATSAPP_USER, value);
        }
    }
}
