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
}
