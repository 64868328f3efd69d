package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What goes wrong for one person only; null leaves it to the general {@link Faults}.
 *
 * @param webhooks how webhooks about this person arrive
 * @param lateByMs how late, where they are late or out of order
 * @param media what becomes of downloads of what this person sends from now on
 */
record PersonFaults(
        @Nullable WebhookMode webhooks,
        @Nullable Long lateByMs,
        @Nullable MediaTrouble media) {

    static final PersonFaults NONE = new PersonFaults(null, null, null);
}
