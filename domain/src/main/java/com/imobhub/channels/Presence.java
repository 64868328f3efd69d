package com.imobhub.channels;

/**
 * What contacts may notice of the agency at its desk.
 *
 * @param readReceipts whether they see that their messages were read
 * @param typing whether they see that somebody is answering
 */
public record Presence(boolean readReceipts, boolean typing) {

    public static final Presence OPEN = new Presence(true, true);

    /** Showing that somebody types tells that everything was read as well (wire-formats.md §6.2). */
    public boolean showsTyping() {
        return readReceipts && typing;
    }
}
