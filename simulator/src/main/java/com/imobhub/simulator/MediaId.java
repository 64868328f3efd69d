package com.imobhub.simulator;

import java.util.concurrent.atomic.AtomicLong;

/** Ids in the shape of Meta's: which side brought the file can be told by their beginning. */
final class MediaId {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());
    private static final String FROM_PERSON = "199";
    private static final String FROM_BUSINESS = "103";

    private MediaId() {}

    static String fromPerson() {
        return FROM_PERSON + next();
    }

    static String fromBusiness() {
        return FROM_BUSINESS + next();
    }

    /** Whether this is an id of media rather than of a number. */
    static boolean looksLikeOne(String id) {
        return id.length() == 16 && (id.startsWith(FROM_PERSON) || id.startsWith(FROM_BUSINESS));
    }

    private static String next() {
        return "%013d".formatted(NEXT.getAndIncrement() % 10_000_000_000_000L);
    }
}
