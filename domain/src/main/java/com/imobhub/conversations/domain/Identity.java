package com.imobhub.conversations.domain;

import com.imobhub.shared.PhoneNumber;
import java.util.Comparator;

/**
 * One way of recognising a contact. At most one contact has it.
 *
 * @param value canonical for the kind: E.164 for phones, the digits of a LID, the provider's id otherwise, also for a group
 */
public record Identity(Kind kind, String value) implements Comparable<Identity> {

    /** What a value identifies; neither a LID nor a user id is ever read as a phone number. */
    public enum Kind {
        PHONE,
        WHATSAPP_LID,
        WHATSAPP_USER,
        WHATSAPP_GROUP
    }

    public static Identity ofPhone(PhoneNumber phone) {
        return new Identity(Kind.PHONE, phone.e164());
    }

    public boolean isPhone() {
        return kind == Kind.PHONE;
    }

    /** The order in which identities are locked, the same everywhere so that nobody waits in a circle. */
    @Override
    public int compareTo(Identity other) {
        return Comparator.comparing(Identity::kind)
                .thenComparing(Identity::value)
                .compare(this, other);
    }
}
