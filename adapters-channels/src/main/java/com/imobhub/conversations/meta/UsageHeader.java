package com.imobhub.conversations.meta;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What Graph tells about its limits beside an answer (wire-formats.md §1.3). */
final class UsageHeader {

    private static final String NAME = "X-Business-Use-Case-Usage";

    /** Nobody waits longer for a word in a header. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private UsageHeader() {}

    /** How long until calls are taken again: the longest of what it names, zero when it names nothing. */
    static Duration wait(HttpHeaders headers, JsonMapper json) {
        var told = headers.getFirst(NAME);
        if (told == null) {
            return Duration.ZERO;
        }
        try {
            var minutes = json.readTree(told).findValues("estimated_time_to_regain_access").stream()
                    .mapToLong(value -> value.asLong(0))
                    .max()
                    .orElse(0);
            return Duration.ofMinutes(Math.clamp(minutes, 0, LONGEST.toMinutes()));
        } catch (JacksonException notJson) {
            return Duration.ZERO;
        }
    }
}
