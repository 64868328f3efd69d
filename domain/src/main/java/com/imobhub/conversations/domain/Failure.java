package com.imobhub.conversations.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Why a message did not arrive.
 *
 * @param code the provider's code (wire-formats.md §10); null for reasons of our own
 * @param title the provider's short words, or our own key such as {@code maybe-sent}
 * @param detail the provider's longer words, if any
 */
public record Failure(
        @Nullable Integer code, String title, @Nullable String detail) {

    /** We cannot know whether the provider took it: a person has to decide before it is sent again. */
    public static final String MAYBE_SENT = "maybe-sent";

    /** Nobody there, mostly: the number is not on WhatsApp (wire-formats.md §10). */
    public static final int UNDELIVERABLE = 131026;

    private static final Comparator<Failure> ORDER = comparing(Failure::code, nullsLast(naturalOrder()))
            .thenComparing(Failure::title)
            .thenComparing(Failure::detail, nullsLast(naturalOrder()));

    /** The contact got enough marketing for now (wire-formats.md §10). */
    public static final int TOO_MUCH_MARKETING = 131049;

    /** Whether it may have been sent all the same, see {@link #MAYBE_SENT}. */
    public boolean leavesDoubt() {
        return code == null && title.equals(MAYBE_SENT);
    }

    /** Of two reasons always the same one, whichever was heard first. */
    Failure or(Failure other) {
        return ORDER.compare(this, other) <= 0 ? this : other;
    }

    public static Failure maybeSent(String detail) {
        return new Failure(null, MAYBE_SENT, detail);
    }
}
