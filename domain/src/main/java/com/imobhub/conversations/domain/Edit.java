package com.imobhub.conversations.domain;

import com.imobhub.conversations.MessageId;
import java.time.Instant;

/**
 * A message says something else now; the newest edit counts, the former versions stay for the record.
 *
 * @param providerId the edit's own id; decides between edits of the same second
 */
public record Edit(MessageId target, Content content, Instant at, String providerId) {}
