package com.imobhub.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How faithfully webhooks arrive. */
enum WebhookMode {
    /** Once, in order, after the answer to the request they report on. */
    @JsonProperty("normal")
    NORMAL,
    /** Every one is sent again after it was accepted. */
    @JsonProperty("twice")
    TWICE,
    /** Every one waits first. */
    @JsonProperty("late")
    LATE,
    /** None is sent. */
    @JsonProperty("lost")
    LOST,
    /** The statuses of a message are kept until its last and then sent backwards. */
    @JsonProperty("reversed")
    REVERSED,
    /** Of every two about one person the second comes first; a single one comes late. */
    @JsonProperty("swapped")
    SWAPPED,
    /** Sent and delivered are reported before the request to send is answered. */
    @JsonProperty("before-response")
    BEFORE_RESPONSE
}
