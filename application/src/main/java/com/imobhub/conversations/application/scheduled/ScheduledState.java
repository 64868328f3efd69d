package com.imobhub.conversations.application.scheduled;

import java.util.Locale;

/** How far a scheduled message got. */
public enum ScheduledState {
    /** Its time has not come. */
    WAITING,
    /** It is a message of the conversation now. */
    SENT,
    /** Somebody called it off, or the contact wrote first. */
    CANCELED,
    /** Its time came and it was refused. */
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ScheduledState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
