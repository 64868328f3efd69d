package com.imobhub.conversations.domain;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come, and when it got where.
 *
 * @param reached when each state was first reported, by the provider's clock if it told
 * @param pricing what the provider says about its price, as it came (wire-formats.md §3.2)
 * @param failure set while the status is {@code FAILED}
 */
public record Progress(
        MessageStatus status,
        Map<MessageStatus, Instant> reached,
        @Nullable String pricing,
        @Nullable Failure failure) {

    public Progress {
        reached = Map.copyOf(reached);
    }

    /** What one report says about a message. */
    public record Report(
            MessageStatus status,
            Instant at,
            @Nullable String pricing,
            @Nullable Failure failure) {

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
        if (status == MessageStatus.RECEIVED) {
            return this;
        }
        var next = certain().after(report.status());
        return new Progress(next, with(report), pricingAfter(report), failureAfter(report, next));
    }

    /** How far it came for certain: one that may have been sent has not failed, any report about it is news. */
    private MessageStatus certain() {
        return failure != null && failure.leavesDoubt() ? MessageStatus.SENDING : status;
    }

    private Map<MessageStatus, Instant> with(Report report) {
        var times = new EnumMap<MessageStatus, Instant>(MessageStatus.class);
        times.putAll(reached);
        times.merge(report.status(), report.at(), (known, told) -> told.isBefore(known) ? told : known);
        return times;
    }

    /** The price stands from the delivery on; before, whatever was told last. */
    private @Nullable String pricingAfter(Report report) {
        return report.pricing() != null && (pricing == null || report.status() != MessageStatus.SENT)
                ? report.pricing()
                : pricing;
    }

    private @Nullable Failure failureAfter(Report report, MessageStatus next) {
        if (next != MessageStatus.FAILED) {
            return null;
        }
        var known = failure == null || failure.leavesDoubt() ? null : failure;
        if (known != null) {
            return known;
        }
        return report.failure() == null ? failure : report.failure();
    }
}
