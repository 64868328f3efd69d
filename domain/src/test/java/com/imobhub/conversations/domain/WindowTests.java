package com.imobhub.conversations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowTests {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant WROTE = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant END = Instant.parse("2026-03-03T12:00:00Z");

    @Test
    void itIsClosedUntilTheContactWrites() {
        assertThat(Window.NEVER_OPENED.isOpen(Instant.EPOCH)).isFalse();
        assertThat(Window.NEVER_OPENED.until()).isNull();
    }

    @Test
    void itIsOpenForADayAndNotOneInstantLonger() {
        var window = Window.NEVER_OPENED.extendedBy(WROTE, DAY);

        assertThat(window.until()).isEqualTo(END);
        assertThat(window.isOpen(WROTE)).isTrue();
        assertThat(window.isOpen(END.minusNanos(1))).isTrue();
        assertThat(window.isOpen(END)).isFalse();
        assertThat(window.isOpen(END.plusNanos(1))).isFalse();
    }

    @Test
    void aFurtherMessageExtendsIt() {
        var window = new Window(END).extendedBy(WROTE.plusSeconds(1), DAY);

        assertThat(window.until()).isEqualTo(END.plusSeconds(1));
    }

    @Test
    void aLateArrivalNeverShortensIt() {
        var window = new Window(END);

        assertThat(window.extendedBy(WROTE.minusSeconds(1), DAY)).isEqualTo(window);
        assertThat(window.extendedBy(WROTE, DAY)).isEqualTo(window);
    }

    @Test
    void itOpensAgain() {
        var later = END.plus(Duration.ofDays(30));

        assertThat(new Window(END).extendedBy(later, DAY).isOpen(later)).isTrue();
    }

    @Test
    void ofTwoTheOneThatClosesLaterCounts() {
        var window = new Window(END);
        var later = new Window(END.plusSeconds(1));

        assertThat(window.orLater(later)).isEqualTo(later);
        assertThat(later.orLater(window)).isEqualTo(later);
        assertThat(window.orLater(Window.NEVER_OPENED)).isEqualTo(window);
        assertThat(Window.NEVER_OPENED.orLater(window)).isEqualTo(window);
    }
}
