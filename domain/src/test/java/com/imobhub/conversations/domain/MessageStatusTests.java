package com.imobhub.conversations.domain;

import static com.imobhub.conversations.domain.MessageStatus.CANCELED;
import static com.imobhub.conversations.domain.MessageStatus.DELIVERED;
import static com.imobhub.conversations.domain.MessageStatus.FAILED;
import static com.imobhub.conversations.domain.MessageStatus.HELD;
import static com.imobhub.conversations.domain.MessageStatus.PLAYED;
import static com.imobhub.conversations.domain.MessageStatus.QUEUED;
import static com.imobhub.conversations.domain.MessageStatus.READ;
import static com.imobhub.conversations.domain.MessageStatus.RECEIVED;
import static com.imobhub.conversations.domain.MessageStatus.SENDING;
import static com.imobhub.conversations.domain.MessageStatus.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageStatusTests {

    private static final int LONGEST = 5;
    private static final List<MessageStatus> PROGRESS = List.of(QUEUED, SENDING, HELD, SENT, DELIVERED, READ, PLAYED);

    /** Every sequence of reports of up to five: of each multiset every permutation. */
    private static List<List<MessageStatus>> sequences() {
        var all = new ArrayList<List<MessageStatus>>();
        var longest = List.of(List.<MessageStatus>of());
        for (var length = 0; length < LONGEST; length++) {
            var longer = new ArrayList<List<MessageStatus>>();
            for (var sequence : longest) {
                for (var status : MessageStatus.values()) {
                    var further = new ArrayList<>(sequence);
                    further.add(status);
                    longer.add(further);
                }
            }
            all.addAll(longer);
            longest = List.copyOf(longer);
        }
        return all;
    }

    /** The rules, told once more without any order. */
    private static MessageStatus expected(MessageStatus start, Collection<MessageStatus> reports) {
        if (start == RECEIVED) {
            return RECEIVED;
        }
        var known = EnumSet.of(start);
        known.addAll(reports);
        if (known.contains(PLAYED)) {
            return PLAYED;
        }
        if (known.contains(READ)) {
            return READ;
        }
        if (known.contains(DELIVERED)) {
            return DELIVERED;
        }
        if (known.contains(FAILED)) {
            return FAILED;
        }
        if (known.contains(SENT)) {
            return SENT;
        }
        if (known.contains(HELD)) {
            return HELD;
        }
        return known.contains(CANCELED) ? CANCELED : known.contains(SENDING) ? SENDING : QUEUED;
    }

    @ParameterizedTest
    @EnumSource
    void reportsInAnyOrderEndInTheSameState(MessageStatus start) {
        for (var reports : sequences()) {
            var end = reports.stream().reduce(start, MessageStatus::after);

            assertThat(end).as("%s after %s", start, reports).isEqualTo(expected(start, reports));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noReportEverMovesAStateBackwards(MessageStatus start) {
        for (var reported : MessageStatus.values()) {
            var next = start.after(reported);

            assertThat(next).as("%s after %s", start, reported).isIn(reachable(start));
        }
    }

    private static Set<MessageStatus> reachable(MessageStatus from) {
        return switch (from) {
            case RECEIVED -> EnumSet.of(RECEIVED);
            case FAILED -> EnumSet.of(FAILED, DELIVERED, READ, PLAYED);
            case DELIVERED, READ, PLAYED -> EnumSet.copyOf(PROGRESS.subList(PROGRESS.indexOf(from), PROGRESS.size()));
            case CANCELED -> EnumSet.of(CANCELED, HELD, SENT, FAILED, DELIVERED, READ, PLAYED);
            case HELD -> EnumSet.of(HELD, SENT, FAILED, DELIVERED, READ, PLAYED);
            case SENT -> EnumSet.of(SENT, FAILED, DELIVERED, READ, PLAYED);
            case QUEUED, SENDING -> {
                var further = EnumSet.copyOf(PROGRESS.subList(PROGRESS.indexOf(from), PROGRESS.size()));
                further.addAll(EnumSet.of(CANCELED, FAILED));
                yield further;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportTwiceChangesNothing(MessageStatus start) {
        for (var reported : MessageStatus.values()) {
            var once = start.after(reported);

            assertThat(once.after(reported)).isEqualTo(once);
        }
    }

    @Test
    void failedIsFinalUnlessItWasDeliveredAfterAll() {
        assertThat(FAILED.after(SENT)).isEqualTo(FAILED);
        assertThat(FAILED.after(DELIVERED)).isEqualTo(DELIVERED);
        assertThat(FAILED.after(READ)).isEqualTo(READ);
        assertThat(FAILED.after(PLAYED)).isEqualTo(PLAYED);
        assertThat(DELIVERED.after(FAILED)).isEqualTo(DELIVERED);
        assertThat(READ.after(FAILED)).isEqualTo(READ);
    }

    @Test
    void whatWasTakenBackStaysSoUnlessTheProviderKnowsIt() {
        assertThat(QUEUED.after(CANCELED)).isEqualTo(CANCELED);
        assertThat(CANCELED.after(SENDING)).isEqualTo(CANCELED);
        assertThat(CANCELED.after(SENT)).isEqualTo(SENT);
        assertThat(CANCELED.after(DELIVERED)).isEqualTo(DELIVERED);
        assertThat(SENT.after(CANCELED)).isEqualTo(SENT);
    }

    @ParameterizedTest
    @EnumSource
    void itsWordIsReadBack(MessageStatus status) {
        assertThat(status.word()).isLowerCase();
        assertThat(MessageStatus.of(status.word())).isEqualTo(status);
    }
}
