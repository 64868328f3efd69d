package com.imobhub.simulator;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts what is sent, per number and per pair of number and person, and refuses what is too much. */
@Component
class SendLimits {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, Bucket> numbers = new ConcurrentHashMap<>();
    private final Map<Pair, Bucket> pairs = new ConcurrentHashMap<>();
    private final Faults faults;

    SendLimits(Faults faults) {
        this.faults = faults;
    }

    private record Pair(String number, String person) {}

    /** Counts one message, unless nothing is limited. */
    void take(BusinessNumber from, GraphRequest.Send request) {
        var limits = faults.limits();
        if (limits == null) {
            return;
        }
        var person = request.toUserId() ? request.to() : WaId.digits(request.to());
        var pair = pairs.computeIfAbsent(
                new Pair(from.phoneNumberId(), person),
                it -> bucket(limits.pairBurst(), 1, Duration.ofMillis(limits.pairPauseMs())));
        if (!numbers.computeIfAbsent(from.phoneNumberId(), it -> bucket(limits.perSecond(), limits.perSecond(), SECOND))
                .tryConsume(1)) {
            throw GraphRefusal.of(MetaError.THROUGHPUT);
        }
        if (!pair.tryConsume(1)) {
            throw GraphRefusal.of(MetaError.PAIR_LIMIT);
        }
    }

    private static Bucket bucket(int atOnce, int refill, Duration every) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(refill, every))
                .build();
    }

    /** Nothing was sent so far. */
    void forget() {
        numbers.clear();
        pairs.clear();
    }
}
