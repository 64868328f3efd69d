package com.imobhub.simulator;

import static com.imobhub.simulator.MetaError.INVALID_PARAMETER;
import static com.imobhub.simulator.MetaError.INVALID_VALUE;
import static com.imobhub.simulator.MetaError.MISSING_PARAMETER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A parameter of a request to Graph, which refuses what is wrong with it under its own name. */
record Param(String path, JsonNode value) {

    /** The value of that name, which may be missing. */
    Optional<Param> optional(String name) {
        var found = new Param(path + "['" + name + "']", value.path(name));
        return found.isAbsent() ? Optional.empty() : Optional.of(found);
    }

    Param required(String name) {
        return optional(name)
                .orElseThrow(() -> GraphRefusal.because(
                        MISSING_PARAMETER, "The parameter " + path + "['" + name + "'] is required."));
    }

    /** A text of one to that many characters. */
    String text(int longest) {
        var text = value.isValueNode() ? value.asString() : "";
        if (text.isBlank()) {
            throw GraphRefusal.because(INVALID_PARAMETER, "Param " + path + " must be a non-empty string.");
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw GraphRefusal.because(
                    INVALID_PARAMETER, "Param " + path + " must be at most " + longest + " characters long.");
        }
        return text;
    }

    /** A number, or a text that is one, within bounds. */
    void number(double least, double most) {
        try {
            var number = Double.parseDouble(value.asString(""));
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException e) {
            throw invalid();
        }
        throw invalid();
    }

    String oneOf(Set<String> values) {
        var given = value.asString("");
        if (!values.contains(given)) {
            throw GraphRefusal.because(
                    INVALID_VALUE,
                    "Param " + path + " must be one of {"
                            + String.join(", ", values.stream().sorted().toList()) + "} - got \"" + given + "\".");
        }
        return given;
    }

    /** The elements of a list of one to that many. */
    List<Param> list(int most) {
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            throw GraphRefusal.because(INVALID_VALUE, "Param " + path + " must have 1 to " + most + " elements.");
        }
        return IntStream.range(0, value.size())
                .mapToObj(i -> new Param(path + "[" + i + "]", value.path(i)))
                .toList();
    }

    /** Refuses a name that this parameter does not know. */
    void without(String name) {
        if (value.has(name)) {
            throw GraphRefusal.because(INVALID_PARAMETER, "Unexpected key \"" + name + "\" on param \"" + path + "\".");
        }
    }

    GraphRefusal invalid() {
        return GraphRefusal.because(INVALID_VALUE, "Please check the parameter " + path + " is valid");
    }

    private boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }
}
