package com.imobhub.channels.domain;

import com.imobhub.channels.ChannelId;
import com.imobhub.shared.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about a channel, or about all channels of an account, that a person has to know. Of one topic only the newest
 * counts; it is shown until somebody dismisses it or the provider says that it is over.
 *
 * @param channel null when it concerns the whole account
 * @param account null when it concerns one channel
 * @param topic alerts of the same topic replace each other
 * @param about what it is about, e.g. the name of a template
 * @param words what the provider said
 * @param until when it ends by itself
 */
public record Alert(
        UUID id,
        @Nullable ChannelId channel,
        @Nullable String account,
        String topic,
        Level level,
        Kind kind,
        @Nullable String about,
        @Nullable String words,
        @Nullable Instant until,
        Instant at) {

    private static final Comparator<Alert> BY_AGE = Comparator.comparing(Alert::at)
            .thenComparing(alert -> alert.kind().name())
            .thenComparing(alert -> alert.level().name())
            .thenComparing(alert -> alert.words() == null ? "" : alert.words());

    /** How loud it is. */
    public enum Level {
        /** Nothing to show: what the topic was about is over. */
        OVER,
        INFO,
        WARNING,
        /** Shown on every screen. */
        CRITICAL
    }

    /** What it says, in the words of the catalogue. */
    public enum Kind {
        NUMBER_FLAGGED,
        LIMIT_LOWERED,
        NAME_REJECTED,
        NAME_DEFERRED,
        ACCOUNT_RESTRICTED,
        ACCOUNT_VIOLATED,
        BAN_SCHEDULED,
        BANNED,
        ACCESS_REMOVED,
        ACCOUNT_ALERT,
        PIN_CHANGED,
        PIN_RESET_REQUESTED,
        PIN_RESET,
        TEMPLATE_REJECTED,
        TEMPLATE_PAUSED,
        TEMPLATE_DISABLED,
        TEMPLATE_CATEGORY,
        MANY_FAILURES,
        /** Something nobody has a rule for. */
        NEWS
    }

    /** An alert about one channel. */
    public static Alert of(ChannelId channel, AlertText text, Instant at) {
        return of(channel, null, text, at);
    }

    /** An alert about every channel of an account. */
    public static Alert of(String account, AlertText text, Instant at) {
        return of(null, account, text, at);
    }

    private static Alert of(@Nullable ChannelId channel, @Nullable String account, AlertText text, Instant at) {
        return new Alert(
                Ids.next(),
                channel,
                account,
                text.topic(),
                text.level(),
                text.kind(),
                text.about(),
                text.words(),
                text.until(),
                at);
    }

    /** Whose alert it is: of one subject only the newest counts. */
    public record Subject(
            @Nullable ChannelId channel, @Nullable String account, String topic) {}

    public Subject subject() {
        return new Subject(channel, account, topic);
    }

    /** The one of two alerts of a subject that counts; at the same second the order of arrival does not matter. */
    public Alert newest(Alert other) {
        return BY_AGE.compare(this, other) >= 0 ? this : other;
    }
}
