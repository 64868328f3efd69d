package com.imobhub.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a key-set paginated list.
 *
 * @param next what to pass to get the page after this one; null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {}
