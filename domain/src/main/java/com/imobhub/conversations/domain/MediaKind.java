package com.imobhub.conversations.domain;

import java.util.Locale;

/** What kind of file a message carries, as the sender's app shows it; not what the bytes turn out to be. */
public enum MediaKind {
    IMAGE,
    AUDIO,
    /** Recorded in the chat, as opposed to a music file. */
    VOICE,
    VIDEO,
    DOCUMENT,
    STICKER;

    /** As it is written in the API and the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MediaKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
