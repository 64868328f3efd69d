package com.imobhub.conversations.application.media;

import java.util.Locale;

/** Whether a message's file is here. */
public enum MediaState {
    /** It is being fetched, or will be. */
    EXPECTED,
    /** We have it. */
    STORED,
    /** It will not come by itself, see {@link MediaTrouble}; a person may try again. */
    FAILED;

    /** As it is written in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MediaState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
