package com.imobhub.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;

/** The message templates of every account, in Meta's own words: {@code simulator/templates.json}. */
final class TemplateShelf {

    static final Pattern GAP = Pattern.compile("\\{\\{(\\w+)}}");

    private static final List<JsonNode> ALL = load();

    private TemplateShelf() {}

    private static List<JsonNode> load() {
        try (var file = new ClassPathResource("simulator/templates.json").getInputStream()) {
            return MetaJson.array(file.readAllBytes()).valueStream().toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<JsonNode> all() {
        return ALL;
    }

    static Optional<JsonNode> find(String name, String language) {
        return ALL.stream()
                .filter(it -> it.path("name").asString().equals(name)
                        && it.path("language").asString().equals(language))
                .findFirst();
    }

    static Optional<JsonNode> component(JsonNode template, String type) {
        return template.path("components")
                .valueStream()
                .filter(it -> it.path("type").asString().equalsIgnoreCase(type))
                .findFirst();
    }

    /** The parameters that a request gives for a component. */
    static List<JsonNode> parameters(JsonNode request, String type) {
        return request.path("components")
                .valueStream()
                .filter(it -> it.path("type").asString().equalsIgnoreCase(type))
                .flatMap(it -> it.path("parameters").valueStream())
                .toList();
    }

    /** What the person reads: header, body, footer and the words on the buttons. */
    static Map<String, Object> rendered(JsonNode request, JsonNode template) {
        var buttons = new ArrayList<Map<String, Object>>();
        component(template, "BUTTONS")
                .ifPresent(it -> it.path("buttons")
                        .forEach(button -> buttons.add(Fields.of(
                                "type",
                                button.path("type").asString(),
                                "text",
                                button.path("text").asString()))));
        return Fields.of(
                "header", text(request, template, "HEADER"),
                "body", text(request, template, "BODY"),
                "footer", text(request, template, "FOOTER"),
                "buttons", buttons);
    }

    private static String text(JsonNode request, JsonNode template, String type) {
        var text = component(template, type)
                .map(it -> it.path("text").asString(""))
                .orElse("");
        var values = values(parameters(request, type));
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(values.getOrDefault(gap.group(1), gap.group())));
    }

    private static Map<String, String> values(List<JsonNode> parameters) {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : parameters) {
            var name = parameter.path("parameter_name").asString(String.valueOf(values.size() + 1));
            values.put(name, parameter.path("text").asString(""));
        }
        return new TreeMap<>(values);
    }
}
