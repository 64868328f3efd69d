package com.imobhub.conversations.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come, and when it got where.
 *
 * @param reached when each state was first reported, by the provider's clock if it told
 * @param price what the provider says that it costs; null when it did not say
 * @param failure set while the status is {@code FAILED}
 */
public record Progress(
        MessageStatus status,
        Map<MessageStatus, Instant> reached,
        @Nullable Price price,
        @Nullable Failure failure) {

    public Progress {
        reached = Map.copyOf(reached);
    }

    /**
     * What one report says about a message.
     *
     * @param pricing what it says about the price, JSON as it came
     */
    public record Report(
            MessageStatus status,
            Instant at,
            @Nullable String pricing,
            @Nullable Failure failure) {

        private boolean leavesDoubt() {
            return failure != null && failure.leavesDoubt();
        }

        public static Report of(MessageStatus status, Instant at) {
            return new Report(status, at, null, null);
        }

        public static Report failed(Failure failure, Instant at) {
            return new Report(MessageStatus.FAILED, at, null, failure);
        }
    }

    public static Progress at(MessageStatus status) {
        return new Progress(status, Map.of(), null, null);
    }

    /** Waiting again, after the provider said that it did not take it. What any report has moved already stays there. */
    public Progress takenBack() {
        return status == MessageStatus.SENDING ? at(MessageStatus.QUEUED) : this;
    }

    /** Waiting again, because somebody wants it sent after all. What has not failed stays where it is. */
    public Progress retried() {
        return status == MessageStatus.FAILED ? at(MessageStatus.QUEUED) : this;
    }

    /** The state after one more report, whatever order reports come in; equal when it says nothing new. */
    public Progress after(Report report) {
        if (status == MessageStatus.RECEIVED || report.leavesDoubt() && isCertain()) {
            return this;
        }
        var next = certain().after(report.status());
        return new Progress(next, with(report), priceAfter(report), failureAfter(report, next));
    }

    /** How far it came for certain: one that may have been sent has not failed, any report about it is news. */
    private MessageStatus certain() {
        return isDoubtful() ? MessageStatus.SENDING : status;
    }

    private boolean isCertain() {
        return !isDoubtful() && status != MessageStatus.QUEUED && status != MessageStatus.SENDING;
    }

    private boolean isDoubtful() {
        return failure != null && failure.leavesDoubt();
    }

    /** A failure that left doubt was none, once anything else is known. */
    private Map<MessageStatus, Instant> with(Report report) {
        var times = new EnumMap<MessageStatus, Instant>(MessageStatus.class);
        times.putAll(reached);
        if (isDoubtful() && !report.leavesDoubt()) {
            times.remove(MessageStatus.FAILED);
        }
        times.merge(report.status(), report.at(), (known, told) -> told.isBefore(known) ? told : known);
        return times;
    }

    private @Nullable Price priceAfter(Report report) {
        if (report.pricing() == null) {
            return price;
        }
        var told = new Price(report.pricing(), report.status() != MessageStatus.SENT);
        return price == null ? told : price.or(told);
    }

    /** The first failure stands; of two told for one time always the same. */
    private @Nullable Failure failureAfter(Report report, MessageStatus next) {
        if (next != MessageStatus.FAILED) {
            return null;
        }
        if (failure == null || isDoubtful() && !report.leavesDoubt()) {
            return report.failure();
        }
        if (report.failure() == null) {
            return failure;
        }
        var known = reached.get(MessageStatus.FAILED);
        if (known == null || report.at().equals(known)) {
            return failure.or(report.failure());
        }
        return report.at().isBefore(known) ? report.failure() : failure;
    }
}
