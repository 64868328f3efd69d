package com.imobhub.conversations.application.deliveries;

import java.util.Locale;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Everything it said was applied. */
    DONE,
    /** It waits for its turn, the first one or another. */
    PENDING,
    /** Not all of it was understood or could be applied; it waits for somebody to replay it. */
    KEPT;

    /** How the API calls it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
