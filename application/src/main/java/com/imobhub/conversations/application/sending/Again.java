package com.imobhub.conversations.application.sending;

import com.imobhub.conversations.MessageId;
import java.time.Duration;

/** What to do about a message that the provider did not take, but may take later: how long to wait, how often, and who waits. */
public enum Again {
    /** A disturbance at the provider: more and more patience, in all about half an hour. */
    BACK_OFF(8, Duration.ofSeconds(1), 4, Duration.ofMinutes(10), Reach.MESSAGE),
    /** Twice more, then it was no disturbance. */
    TWICE(3, Duration.ofSeconds(1), 4, Duration.ofMinutes(1), Reach.MESSAGE),
    /** Three times more. */
    THRICE(4, Duration.ofSeconds(1), 4, Duration.ofMinutes(1), Reach.MESSAGE),
    /** Once more, after the hour for which a limit holds. */
    IN_AN_HOUR(2, Duration.ofHours(1), 1, Duration.ofHours(1), Reach.MESSAGE),
    /** Too much to one person: 4<sup>n</sup> seconds, in which only their conversation waits (wire-formats.md §6.9). */
    THE_PERSON(8, Duration.ofSeconds(1), 4, Duration.ofMinutes(10), Reach.MESSAGE),
    /** Too much from this number: all of it waits a little and goes on at half the speed. */
    THE_NUMBER(20, Duration.ofSeconds(1), 2, Duration.ofMinutes(1), Reach.NUMBER),
    /** Too many calls for the account, which are counted for longer. */
    THE_ACCOUNT(20, Duration.ofMinutes(1), 2, Duration.ofHours(1), Reach.ACCOUNT),
    /** The same for our app, whatever account it calls for. */
    THE_APP(20, Duration.ofMinutes(1), 2, Duration.ofHours(1), Reach.APP),
    /** The number is being worked on, for minutes. */
    MAINTENANCE(60, Duration.ofMinutes(1), 1, Duration.ofMinutes(1), Reach.NUMBER);

    /** Who has to wait. */
    public enum Reach {
        /** The message, and what follows it in its conversation. */
        MESSAGE,
        /** Everything of the same number. */
        NUMBER,
        /** Every number of the same account. */
        ACCOUNT,
        /** Every number there is of this kind. */
        APP
    }

    private static final int LUCKS = 1_000;
    private static final double LARGEST_DELAY = 0.25;

    private final int attempts;
    private final Duration first;
    private final int growth;
    private final Duration longest;
    private final Reach reach;

    Again(int attempts, Duration first, int growth, Duration longest, Reach reach) {
        this.attempts = attempts;
        this.first = first;
        this.growth = growth;
        this.longest = longest;
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether others have to wait, too. */
    public boolean holdsOthers() {
        return reach != Reach.MESSAGE;
    }

    /** Whether to be patient once more after these attempts and the one that just failed for this reason. */
    boolean isWorthIt(Attempts before) {
        return before.because(this) + 1 < attempts;
    }

    /** Differs a little from message to message, so that not all of them come back at once. */
    Duration pause(Attempts before, MessageId message) {
        var luck = (double) Math.floorMod(message.hashCode(), LUCKS) / LUCKS;
        var growing = first.toMillis() * Math.pow(growth, before.because(this));
        var plain = Math.min(growing, longest.toMillis());
        return Duration.ofMillis(Math.round(plain * (1 + LARGEST_DELAY * luck)));
    }
}
