package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A person as the desk knows them.
 *
 * @param name what to call them; null when nobody ever told
 */
public record Contact(ContactId id, @Nullable String name) {}
