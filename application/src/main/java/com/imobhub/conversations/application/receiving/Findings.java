package com.imobhub.conversations.application.receiving;

import com.imobhub.conversations.application.receiving.InboundElement.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What came of the elements of one delivery, beyond those that were simply applied. */
final class Findings {

    private final List<String> notUnderstood = new ArrayList<>();
    private final Set<Route> unrouted = new LinkedHashSet<>();
    private final Set<String> awaited = new LinkedHashSet<>();

    void keep(String reason) {
        notUnderstood.add(reason);
    }

    void keepUnrouted(Route route) {
        unrouted.add(route);
        keep(Cause.UNKNOWN_CHANNEL.line(ApplyElements.unknownRoute(route)));
    }

    void await(String reason) {
        awaited.add(reason);
    }

    Set<Route> unrouted() {
        return unrouted;
    }

    boolean awaitsSomething() {
        return !awaited.isEmpty();
    }

    boolean isNotUnderstood() {
        return !notUnderstood.isEmpty();
    }

    /** Every reason why a person has to look, one per line. */
    String reason() {
        return String.join("\n", notUnderstood);
    }

    /** Everything that is not settled, one per line. */
    String everything() {
        var all = new ArrayList<>(notUnderstood);
        all.addAll(awaited);
        return String.join("\n", all);
    }
}
