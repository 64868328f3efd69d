package com.imobhub.conversations.domain;

import com.imobhub.conversations.MessageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one side answered to a message with an emoji; each side has at most one per message, the newest counts.
 *
 * @param by whose reaction it is: inbound the contact's, outbound ours
 * @param emoji null when it was taken back
 * @param providerId the reaction's own id; decides between reactions of the same second
 */
public record Reaction(
        MessageId target, Direction by, @Nullable String emoji, Instant at, String providerId) {}
