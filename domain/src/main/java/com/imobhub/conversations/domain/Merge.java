package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import com.imobhub.conversations.ConversationId;
import java.util.Map;

/**
 * Contacts became one, and so did their conversations on each channel.
 *
 * @param contacts for each contact that is gone the one that stays
 * @param threads for each conversation that is gone the one that holds its messages now
 */
public record Merge(Map<ContactId, ContactId> contacts, Map<ConversationId, ConversationId> threads) {}
