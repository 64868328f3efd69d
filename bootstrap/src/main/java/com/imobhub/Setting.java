package com.imobhub;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A setting that an operator gives in the environment.
 *
 * @param required whether production starts without it
 * @param expected ends the sentence "give …"
 */
record Setting(String name, boolean required, String expected, Predicate<String> wellFormed) {

    static Setting required(String name, String expected, Predicate<String> wellFormed) {
        return new Setting(name, true, expected, wellFormed);
    }

    static Setting optional(String name, String expected, Predicate<String> wellFormed) {
        return new Setting(name, false, expected, wellFormed);
    }

    /** What is wrong with it, in one sentence that never tells the value; a blank value is none. */
    Optional<String> complaint(String value) {
        if (value.isBlank()) {
            return required ? Optional.of(name + " is missing: give " + expected + ".") : Optional.empty();
        }
        return wellFormed.test(value) ? Optional.empty() : Optional.of(name + " is malformed: give " + expected + ".");
    }
}
