package com.imobhub.conversations.persistence;

import com.imobhub.conversations.domain.Address;

/** How addresses are written in two columns. */
final class Addresses {

    private static final String WHATSAPP_ID = "whatsapp_id";
    private static final String USER_ID = "whatsapp_user_id";
    private static final String GROUP = "whatsapp_group";
    private static final String LID = "whatsapp_lid";

    private Addresses() {}

    static String kind(Address address) {
        return switch (address) {
            case Address.WhatsAppId id -> WHATSAPP_ID;
            case Address.BusinessScopedUserId id -> USER_ID;
            case Address.WhatsAppGroup id -> GROUP;
            case Address.Lid id -> LID;
        };
    }

    static Address of(String kind, String value) {
        return switch (kind) {
            case WHATSAPP_ID -> new Address.WhatsAppId(value);
            case USER_ID -> new Address.BusinessScopedUserId(value);
            case GROUP -> new Address.WhatsAppGroup(value);
            case LID -> new Address.Lid(value);
            default -> throw new IllegalStateException("unknown kind of address " + kind);
        };
    }
}
