package com.imobhub.channels.domain;

import com.imobhub.shared.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A number of the WhatsApp Cloud API as Meta knows it (wire-formats.md §9).
 *
 * @param wabaId the WhatsApp business account it belongs to
 * @param displayPhoneNumber how it is shown to people
 * @param graphVersion for example {@code v25.0}
 */
public record WhatsAppNumber(
        String phoneNumberId,
        @Nullable String wabaId,
        @Nullable String displayPhoneNumber,
        Secret token,
        String graphVersion) {

    /** Used unless the channel says otherwise; valid until 2028-07-29 (wire-formats.md §1.1). */
    public static final String DEFAULT_GRAPH_VERSION = "v25.0";

    /** Whether people see it as this number, in whatever notation. */
    boolean isShownAs(String phone) {
        return displayPhoneNumber != null
                && !digits(phone).isEmpty()
                && digits(phone).equals(digits(displayPhoneNumber));
    }

    /** Whether it belongs to this account as far as we know. */
    boolean mayBelongTo(String account) {
        return wabaId == null || wabaId.equals(account);
    }

    /** The same, with what the provider says where nobody did. */
    public WhatsAppNumber completedBy(NumberFacts facts) {
        return new WhatsAppNumber(
                phoneNumberId,
                wabaId == null ? facts.account() : wabaId,
                displayPhoneNumber == null ? facts.displayPhoneNumber() : displayPhoneNumber,
                token,
                graphVersion);
    }

    private static String digits(String phone) {
        return phone.replaceAll("\\D", "");
    }
}
