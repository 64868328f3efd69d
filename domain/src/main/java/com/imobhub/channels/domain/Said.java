package com.imobhub.channels.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something said at a moment. Of two, the newer counts; at the same second the one whose words sort later, so that the order in
 * which they arrive never matters.
 */
public record Said<T>(T what, Instant at) {

    private static final Comparator<Said<?>> BY_AGE = Comparator.<Said<?>, Instant>comparing(Said::at)
            .thenComparing(said -> said.what().toString());

    static <T> @Nullable Said<T> of(@Nullable T what, Instant at) {
        return what == null ? null : new Said<>(what, at);
    }

    static <T> @Nullable Said<T> newest(@Nullable Said<T> one, @Nullable Said<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return BY_AGE.compare(one, other) >= 0 ? one : other;
    }
}
