package com.imobhub.conversations.domain;

/** What a message says. */
public sealed interface Content {

    /** @param body as received or typed, never blank when we send it */
    record Text(String body) implements Content {}
}
