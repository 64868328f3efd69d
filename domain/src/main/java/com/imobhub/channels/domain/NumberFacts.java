package com.imobhub.channels.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the provider answers when asked about a number (wire-formats.md §9); a component is null when it left it out.
 *
 * @param account the account it belongs to
 * @param nameDecision {@code name_status}
 * @param status {@code status} of the number itself
 */
public record NumberFacts(
        @Nullable String account,
        @Nullable String displayPhoneNumber,
        @Nullable String verifiedName,
        @Nullable String nameDecision,
        @Nullable String quality,
        @Nullable String limit,
        @Nullable String throughput,
        @Nullable String status) {

    /** The provider was not asked. */
    public static final NumberFacts NONE = new NumberFacts(null, null, null, null, null, null, null, null);

    /** The same as facts of the moment they were asked for. */
    public List<Fact> asOf(Instant now) {
        var facts = new ArrayList<Fact>();
        add(facts, Aspect.QUALITY, quality == null ? null : Quality.of(quality).name(), now);
        add(facts, Aspect.LIMIT, limit, now);
        add(facts, Aspect.THROUGHPUT, throughput, now);
        add(facts, Aspect.NAME, verifiedName, now);
        add(facts, Aspect.NAME_DECISION, nameDecision, now);
        add(facts, Aspect.NUMBER_STATUS, status, now);
        return facts;
    }

    private static void add(List<Fact> facts, Aspect aspect, @Nullable String value, Instant now) {
        if (value != null) {
            facts.add(Fact.plain(aspect, value, null, now));
        }
    }
}
