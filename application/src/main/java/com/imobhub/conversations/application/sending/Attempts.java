package com.imobhub.conversations.application.sending;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a message was tried in vain. Every reason has a patience of its own: whoever waited long for one is not at the end of
 * another.
 *
 * @param answers what the provider wanted of us each time, the oldest first
 */
public record Attempts(List<Again> answers) {

    public static final Attempts NONE = new Attempts(List.of());

    public Attempts {
        answers = List.copyOf(answers);
    }

    public Attempts and(Again answer) {
        var more = new ArrayList<>(answers);
        more.add(answer);
        return new Attempts(more);
    }

    /** How often it was tried before for this reason, 0 for the first time. */
    int because(Again of) {
        return (int) answers.stream().filter(of::equals).count();
    }
}
