package com.imobhub.simulator;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What Graph takes of one template, once it knows which (wire-formats.md §10, 132xxx). */
final class KnownTemplateRules {

    private static final int MOST_BUTTONS = 10;

    private KnownTemplateRules() {}

    /** Refuses what does not fit the template that is asked for. */
    static JsonNode check(JsonNode request) {
        var name = request.path("name").asString("");
        var language = request.at("/language/code").asString("");
        var template = TemplateShelf.find(name, language)
                .filter(it -> !it.path("status").asString().equals("PENDING"))
                .orElseThrow(() -> GraphRefusal.because(
                        MetaError.TEMPLATE_MISSING, "template name (" + name + ") does not exist in " + language));
        if (template.path("status").asString().equals("PAUSED")) {
            throw GraphRefusal.because(
                    MetaError.TEMPLATE_PAUSED,
                    "Template " + name + " in " + language + " is paused due to low quality.");
        }
        header(request, template);
        texts("body", request, template);
        buttons(request, template);
        return template;
    }

    private static void header(JsonNode request, JsonNode template) {
        var wanted = TemplateShelf.component(template, "HEADER")
                .map(it -> it.path("format").asString())
                .orElse("TEXT");
        if (wanted.equals("TEXT")) {
            texts("header", request, template);
            return;
        }
        var given = TemplateShelf.parameters(request, "header").stream()
                .map(it -> it.path("type").asString("").toUpperCase(Locale.ROOT))
                .toList();
        if (!given.equals(List.of(wanted))) {
            var received = given.isEmpty() ? "UNKNOWN" : given.getFirst();
            throw GraphRefusal.because(
                    MetaError.TEMPLATE_PARAMETER,
                    "header: Format mismatch, expected " + wanted + ", received " + received);
        }
    }

    private static void texts(String part, JsonNode request, JsonNode template) {
        var text = TemplateShelf.component(template, part)
                .map(it -> it.path("text").asString(""))
                .orElse("");
        var wanted = TemplateShelf.GAP
                .matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .distinct()
                .toList();
        var given = TemplateShelf.parameters(request, part);
        if (given.size() != wanted.size()) {
            throw GraphRefusal.because(
                    MetaError.TEMPLATE_COUNT,
                    part + ": number of localizable_params (" + given.size()
                            + ") does not match the expected number of params (" + wanted.size() + ")");
        }
        var named = template.path("parameter_format").asString().equals("NAMED");
        for (var parameter : given) {
            if (named != wanted.contains(parameter.path("parameter_name").asString(""))) {
                throw GraphRefusal.because(MetaError.TEMPLATE_PARAMETER, part + ": Parameter name is missing or empty");
            }
        }
    }

    private static void buttons(JsonNode request, JsonNode template) {
        var buttons = TemplateShelf.component(template, "BUTTONS")
                .map(it -> it.path("buttons").valueStream().toList())
                .orElse(List.of());
        for (var index = 0; index < buttons.size(); index++) {
            var button = buttons.get(index);
            var needed = button.path("type").asString().equals("COPY_CODE")
                    || button.path("url").asString("").contains("{{");
            if (needed && !given(request, index)) {
                throw GraphRefusal.because(
                        MetaError.MISSING_PARAMETER, "buttons: Button at index " + index + " requires a parameter");
            }
            if (!needed && takesNothing(button) && given(request, index)) {
                throw surplus(index);
            }
        }
        if (IntStream.range(buttons.size(), MOST_BUTTONS).anyMatch(index -> given(request, index))) {
            throw surplus(buttons.size());
        }
    }

    /** The payload of a quick reply may be given. */
    private static boolean takesNothing(JsonNode button) {
        return !button.path("type").asString().equals("QUICK_REPLY");
    }

    private static GraphRefusal surplus(int index) {
        return GraphRefusal.because(
                MetaError.TEMPLATE_COUNT, "buttons: there is no parameter for a button at index " + index);
    }

    private static boolean given(JsonNode request, int index) {
        return request.path("components")
                .valueStream()
                .anyMatch(it -> it.path("type").asString().equalsIgnoreCase("button")
                        && it.path("index").asString().equals(String.valueOf(index)));
    }
}
