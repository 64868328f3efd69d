package com.imobhub.conversations;

import java.time.Instant;

/**
 * Two contacts turned out to be one person. The id of the one that is gone goes on leading to the one that stays.
 *
 * @param from the contact that is gone
 * @param into the contact that stays
 */
public record ContactsMerged(ContactId from, ContactId into, Instant at) {}
