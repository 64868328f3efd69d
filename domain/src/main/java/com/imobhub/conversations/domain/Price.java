package com.imobhub.conversations.domain;

/**
 * What the provider says that a message costs (wire-formats.md §3.2).
 *
 * @param told JSON, as it came
 * @param stands whether it came with the delivery or later, which is what is charged; what is told on sending may change
 */
public record Price(String told, boolean stands) {

    /** Of two prices always the same one, whichever was heard first. */
    Price or(Price other) {
        if (stands != other.stands) {
            return stands ? this : other;
        }
        return told.compareTo(other.told) < 0 ? other : this;
    }
}
