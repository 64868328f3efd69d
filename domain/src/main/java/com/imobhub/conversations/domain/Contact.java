package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as the desk knows them.
 *
 * @param name what to call them; null when nobody ever told
 * @param username the public user name they chose, without {@code @}; null when they showed none
 * @param marketingOptOutAt since when they want no marketing messages; null when they may get them
 */
public record Contact(
        ContactId id,
        @Nullable String name,
        @Nullable String username,
        @Nullable Instant marketingOptOutAt) {}
