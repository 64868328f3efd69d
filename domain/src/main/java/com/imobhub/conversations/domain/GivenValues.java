package com.imobhub.conversations.domain;

import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.shared.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that somebody gave for the gaps of a template.
 *
 * @param named whether the provider wants to know the names of the variables
 */
record GivenValues(List<Value> values, boolean named) {

    /** The values of these variables, in their order; every one must be given once, and none beside. */
    List<Value> of(String field, Part part, @Nullable Integer button, List<Variable> variables) {
        var given = at(part, button);
        var found = variables.stream()
                .flatMap(variable ->
                        given.stream().filter(value -> variable.name().equals(value.name())))
                .toList();
        var missing = variables.stream()
                .anyMatch(variable ->
                        given.stream().noneMatch(value -> variable.name().equals(value.name())));
        if (missing || found.size() != given.size() || found.size() != variables.size()) {
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "template-values",
                            "A template needs one value for each of its variables, and no other.",
                            field)
                    .with("expected", variables.stream().map(Variable::name).toList());
        }
        return found;
    }

    /** The same as the provider wants them, where they are known to be complete. */
    List<Value> sent(Part part, @Nullable Integer button, List<Variable> variables) {
        var given = at(part, button);
        return variables.stream()
                .flatMap(variable ->
                        given.stream().filter(value -> variable.name().equals(value.name())))
                .map(value -> new Value(part, button, named && part != Part.BUTTON ? value.name() : null, value.text()))
                .toList();
    }

    boolean hasButton(int index) {
        return !at(Part.BUTTON, index).isEmpty();
    }

    /** Refuses values for buttons that are not there. */
    void checkButtons(int buttons) {
        if (values.stream().anyMatch(value -> value.part() == Part.BUTTON && !isOneOf(value.button(), buttons))) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "template-values", "This template has no such button.", "template.buttons");
        }
    }

    private static boolean isOneOf(@Nullable Integer button, int buttons) {
        return button != null && button >= 0 && button < buttons;
    }

    private List<Value> at(Part part, @Nullable Integer button) {
        return values.stream()
                .filter(value -> value.part() == part && Objects.equals(value.button(), button))
                .toList();
    }
}
