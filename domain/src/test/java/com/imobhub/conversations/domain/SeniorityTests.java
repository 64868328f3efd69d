package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.ContactId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SeniorityTests {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ContactId first = ContactId.next();
    private final ContactId second = ContactId.next();

    @Test
    void aPhoneCountsMoreThanAge() {
        assertThat(new Seniority(second, true, NOON)).isLessThan(new Seniority(first, false, NOON.minusSeconds(9)));
    }

    @Test
    void otherwiseTheOlderOneStays() {
        assertThat(new Seniority(second, true, NOON)).isLessThan(new Seniority(first, true, NOON.plusSeconds(1)));
        assertThat(new Seniority(second, false, NOON)).isLessThan(new Seniority(first, false, NOON.plusSeconds(1)));
    }

    @Test
    void twoAsOldAreToldApart() {
        assertThat(new Seniority(first, true, NOON)).isLessThan(new Seniority(second, true, NOON));
    }
}
