package com.imobhub.conversations.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a message refers to and where it came from (wire-formats.md §2.3, §2.4).
 *
 * @param quotes the provider's id of the message it answers to, which need not be here
 * @param participant who of a group wrote it, as they call themselves or by their number; null outside of groups
 */
public record Context(
        @Nullable String quotes,
        Forwarded forwarded,
        @Nullable Ad ad,
        @Nullable Product product,
        @Nullable String participant) {

    public static final Context NONE = new Context(null, Forwarded.NO, null, null);

    /** The context of a message that came from one person. */
    public Context(@Nullable String quotes, Forwarded forwarded, @Nullable Ad ad, @Nullable Product product) {
        this(quotes, forwarded, ad, product, null);
    }

    /** The same of a message that somebody wrote in a group. */
    public Context by(@Nullable String somebody) {
        return new Context(quotes, forwarded, ad, product, somebody);
    }

    public enum Forwarded {
        NO,
        ONCE,
        OFTEN
    }

    /**
     * The click-to-WhatsApp ad or post it came through.
     *
     * @param sourceType {@code ad} or {@code post}
     * @param clickId {@code ctwa_clid}; absent for ads on WhatsApp Status
     */
    public record Ad(
            @Nullable String sourceType,
            @Nullable String sourceId,
            @Nullable String sourceUrl,
            @Nullable String headline,
            @Nullable String body,
            @Nullable String mediaType,
            @Nullable String mediaUrl,
            @Nullable String thumbnailUrl,
            @Nullable String clickId) {}

    /** A product of a catalogue that is asked about. */
    public record Product(@Nullable String catalog, String product) {}

    public static Context quoting(String providerId) {
        return new Context(providerId, Forwarded.NO, null, null);
    }
}
