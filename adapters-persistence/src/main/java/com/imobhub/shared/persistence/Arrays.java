package com.imobhub.shared.persistence;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Columns for {@code unnest}: many rows in one statement, and one plan whatever their number. The statement casts, as in
 * {@code unnest(:ids::uuid[])}.
 */
public final class Arrays {

    private Arrays() {}

    /** The text form of one component of each row; null stays null. */
    public static <T> @Nullable String[] column(
            Collection<T> rows, Function<? super T, ? extends @Nullable Object> component) {
        var column = new @Nullable String[rows.size()];
        var i = 0;
        for (var row : rows) {
            var value = component.apply(row);
            column[i++] = value == null ? null : value.toString();
        }
        return column;
    }
}
