package com.imobhub.conversations.domain;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Which of several contacts stays when they turn out to be one person: the first in this order. One with a phone comes before
 * those without (wire-formats.md §11.3), then the older one.
 */
public record Seniority(ContactId contact, boolean hasPhone, Instant since) implements Comparable<Seniority> {

    private static final Comparator<Seniority> ORDER = Comparator.comparing(Seniority::hasPhone)
            .reversed()
            .thenComparing(Seniority::since)
            .thenComparing(it -> it.contact().value());

    @Override
    public int compareTo(Seniority other) {
        return ORDER.compare(this, other);
    }
}
