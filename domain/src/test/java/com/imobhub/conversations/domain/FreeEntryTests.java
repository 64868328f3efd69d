package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreeEntryTests {

    private static final Instant CAME = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration THREE_DAYS = Duration.ofHours(72);

    private static FreeEntry answered(FreeEntry entry, Instant at) {
        return entry.answered(at, DAY, THREE_DAYS);
    }

    @Test
    void itBeginsWithTheAnswerAndLastsThreeDays() {
        var answer = CAME.plusSeconds(60);

        var entry = answered(FreeEntry.NONE.entered(CAME), answer);

        assertThat(entry).isEqualTo(new FreeEntry(null, answer.plus(THREE_DAYS)));
        assertThat(entry.isOpen(answer.plus(THREE_DAYS).minusNanos(1))).isTrue();
        assertThat(entry.isOpen(answer.plus(THREE_DAYS))).isFalse();
    }

    @Test
    void anAnswerAfterADayIsTooLate() {
        var entry = FreeEntry.NONE.entered(CAME);

        assertThat(answered(entry, CAME.plus(DAY).minusNanos(1)).until()).isNotNull();
        assertThat(answered(entry, CAME.plus(DAY))).isEqualTo(entry);
        assertThat(answered(entry, CAME.minusNanos(1))).isEqualTo(entry);
    }

    @Test
    void withoutAnAdNothingIsFree() {
        assertThat(answered(FreeEntry.NONE, CAME)).isEqualTo(FreeEntry.NONE);
        assertThat(FreeEntry.NONE.isOpen(CAME)).isFalse();
    }

    @Test
    void aFurtherAnswerChangesNothing() {
        var entry = answered(FreeEntry.NONE.entered(CAME), CAME);

        assertThat(answered(entry, CAME.plusSeconds(9))).isEqualTo(entry);
    }

    @Test
    void anotherAdMakesItLonger() {
        var once = answered(FreeEntry.NONE.entered(CAME), CAME);

        var again = answered(once.entered(CAME.plus(DAY)), CAME.plus(DAY));

        assertThat(again.until()).isEqualTo(CAME.plus(DAY).plus(THREE_DAYS));
        assertThat(once.entered(CAME).until()).isEqualTo(once.until());
    }

    @Test
    void anAdThatIsHeardOfLaterTakesNothingBack() {
        var entry = FreeEntry.NONE.entered(CAME);

        assertThat(entry.entered(CAME.minusSeconds(1))).isEqualTo(entry);
    }

    @Test
    void ofTwoThreadsTheLongerCounts() {
        var shorter = new FreeEntry(CAME, CAME.plusSeconds(1));
        var longer = new FreeEntry(null, CAME.plusSeconds(2));

        assertThat(shorter.and(longer)).isEqualTo(new FreeEntry(CAME, CAME.plusSeconds(2)));
        assertThat(longer.and(shorter)).isEqualTo(shorter.and(longer));
    }
}
