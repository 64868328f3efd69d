package com.imobhub.channels.web;

import com.imobhub.channels.domain.Aspect;
import com.imobhub.channels.domain.Fact;
import com.imobhub.channels.domain.Health;
import com.imobhub.channels.domain.Quality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Meta sees a number, in its own words; null where it never told.
 *
 * @param limit how many conversations it may start a day: TIER_2K or a number
 * @param nameDecision what became of the last requested display name
 * @param historyDeclined whether the business does not share what was written before the number was connected
 * @param restrictions what its account may not do now
 */
record HealthView(
        Quality quality,
        @Nullable String limit,
        @Nullable String throughput,
        @Nullable String verifiedName,
        @Nullable String nameDecision,
        @Nullable String nameReason,
        @Nullable String numberStatus,
        boolean historyDeclined,
        @Nullable Ban ban,
        List<Restriction> restrictions) {

    /** @param state SCHEDULED, DISABLED or REINSTATED */
    record Ban(String state, @Nullable String date) {}

    record Restriction(String type, @Nullable Instant until, Instant since) {}

    static HealthView of(Health health, Instant now) {
        return new HealthView(
                health.quality(),
                value(health, Aspect.LIMIT),
                value(health, Aspect.THROUGHPUT),
                value(health, Aspect.NAME),
                value(health, Aspect.NAME_DECISION),
                health.find(Aspect.NAME_DECISION).map(Fact::detail).orElse(null),
                value(health, Aspect.NUMBER_STATUS),
                health.find(Aspect.HISTORY).isPresent(),
                health.find(Aspect.BAN)
                        .map(fact -> new Ban(fact.value(), fact.detail()))
                        .orElse(null),
                health.restrictions(now).stream()
                        .map(fact -> new Restriction(fact.value(), fact.until(), fact.at()))
                        .toList());
    }

    private static @Nullable String value(Health health, Aspect aspect) {
        return health.find(aspect).map(Fact::value).orElse(null);
    }
}
