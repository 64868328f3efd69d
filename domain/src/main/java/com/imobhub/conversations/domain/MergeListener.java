package com.imobhub.conversations.domain;

/** Hears of merges inside the transaction that makes them. */
public interface MergeListener {

    void merged(Merge merge);
}
