package com.imobhub.conversations.application.sending;

import com.imobhub.channels.ChannelCapabilities.Pace;
import java.time.Duration;
import java.time.Instant;

/**
 * How much a number may send at the moment, by the generic cell rate algorithm: a bucket of tokens told by one instant.
 *
 * @param nextFree when the next message would be due if each took exactly its share of time
 * @param slowedUntil until when the provider wants less
 * @param slowness by how much less, while it is slowed
 * @param shared whether the agency's phone app uses the number, too
 */
public record Throttle(Instant nextFree, Instant slowedUntil, int slowness, boolean shared) {

    public static final Throttle NEW = new Throttle(Instant.EPOCH, Instant.EPOCH, 1, false);

    private static final Duration BURST = Duration.ofMillis(100);
    private static final Duration SLOW_FOR = Duration.ofMinutes(5);
    private static final int SLOWEST = 16;

    /** How many messages may go now. */
    public int free(Pace pace, Instant now) {
        var early = Duration.between(later(nextFree, now), now.plus(burst(pace, now)));
        return early.isNegative() ? 0 : (int) early.dividedBy(share(pace, now));
    }

    /** When at least one may go. */
    public Instant freeAt(Pace pace, Instant now) {
        return nextFree.plus(share(pace, now)).minus(burst(pace, now));
    }

    public Throttle taking(int messages, Pace pace, Instant now) {
        var taken = later(nextFree, now).plus(share(pace, now).multipliedBy(messages));
        return new Throttle(taken, slowedUntil, slowness, shared);
    }

    /** Nothing goes until then, and less for a while; several refusals of one burst count once. */
    public Throttle held(Instant until, Instant now) {
        var known = nextFree.minus(BURST).isAfter(now);
        var slower = !slowedUntil.isAfter(now) ? 2 : known ? slowness : Math.min(SLOWEST, slowness * 2);
        return new Throttle(later(nextFree, until.plus(BURST)), until.plus(SLOW_FOR), slower, shared);
    }

    public Throttle sharedWithThePhone() {
        return new Throttle(nextFree, slowedUntil, slowness, true);
    }

    private Duration share(Pace pace, Instant now) {
        var rate = shared ? pace.sharedPerSecond() : pace.perSecond();
        var slowed = slowedUntil.isAfter(now) ? slowness : 1;
        return Duration.ofSeconds(slowed).dividedBy(rate);
    }

    private Duration burst(Pace pace, Instant now) {
        var share = share(pace, now);
        return share.compareTo(BURST) > 0 ? share : BURST;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
