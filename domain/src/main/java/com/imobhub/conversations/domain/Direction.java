package com.imobhub.conversations.domain;

/** Which way a message goes, seen from the agency. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
