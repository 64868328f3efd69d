package com.imobhub.channels.meta;

import com.imobhub.channels.MessageTemplate.ButtonKind;
import com.imobhub.channels.MessageTemplate.Form;
import com.imobhub.channels.MessageTemplate.FormButton;
import com.imobhub.channels.MessageTemplate.Header;
import com.imobhub.channels.MessageTemplate.HeaderKind;
import com.imobhub.channels.MessageTemplate.Line;
import com.imobhub.channels.MessageTemplate.Variable;
import com.imobhub.channels.TemplateName;
import com.imobhub.channels.domain.ListedTemplate;
import com.imobhub.shared.StorableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one template of the list; parts that nobody here can fill are named and stay out (wire-formats.md §8). */
final class TemplateAnswer {

    private final List<String> unsupported = new ArrayList<>();
    private final List<FormButton> buttons = new ArrayList<>();
    private @Nullable Header header;
    private @Nullable Line body;
    private @Nullable String footer;

    private TemplateAnswer() {}

    /** Nothing when it does not even say its name and language. */
    static Optional<ListedTemplate> read(JsonNode template) {
        var name = text(template, "name");
        var language = text(template, "language");
        if (name == null || language == null || language.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new ListedTemplate(
                new TemplateName(text(template, "id"), name, language),
                word(template, "status"),
                reason(text(template, "rejected_reason")),
                text(template, "category"),
                text(template.path("quality_score"), "score"),
                new TemplateAnswer().form(template)));
    }

    private static @Nullable String reason(@Nullable String reason) {
        return "NONE".equals(reason) ? null : reason;
    }

    private Form form(JsonNode template) {
        template.path("components").forEach(this::component);
        if (body == null) {
            unsupported.add("BODY");
        }
        var text = body == null ? new Line("", List.of()) : body;
        return new Form(named(template, text), header, text, footer, List.copyOf(buttons), List.copyOf(unsupported));
    }

    private boolean named(JsonNode template, Line text) {
        var format = word(template, "parameter_format");
        var variables = new ArrayList<>(text.variables());
        if (header != null && header.line() != null) {
            variables.addAll(header.line().variables());
        }
        return format.isEmpty()
                ? variables.stream().anyMatch(variable -> !TemplateLines.isCounted(variable.name()))
                : format.equals("NAMED");
    }

    private void component(JsonNode component) {
        var type = word(component, "type");
        switch (type) {
            case "HEADER" -> header = header(component);
            case "BODY" -> body = body(component);
            case "FOOTER" -> footer = text(component, "text");
            case "BUTTONS" -> component.path("buttons").forEach(this::button);
            default -> unsupported.add(type.isEmpty() ? "UNKNOWN" : type);
        }
    }

    private @Nullable Header header(JsonNode component) {
        var format = word(component, "format");
        return switch (format) {
            case "TEXT" ->
                new Header(
                        HeaderKind.TEXT,
                        TemplateLines.read(text(component, "text"), component.path("example"), "header"));
            case "IMAGE", "VIDEO", "DOCUMENT", "LOCATION" -> new Header(HeaderKind.valueOf(format), null);
            default -> {
                unsupported.add("HEADER " + format);
                yield null;
            }
        };
    }

    private @Nullable Line body(JsonNode component) {
        return text(component, "text") == null
                ? null
                : TemplateLines.read(text(component, "text"), component.path("example"), "body");
    }

    private void button(JsonNode button) {
        var type = word(button, "type");
        var label = text(button, "text");
        var shown = label == null ? type : label;
        switch (type) {
            case "QUICK_REPLY" -> buttons.add(new FormButton(ButtonKind.QUICK_REPLY, shown, null, null));
            case "URL" -> buttons.add(new FormButton(ButtonKind.URL, shown, text(button, "url"), urlVariable(button)));
            case "PHONE_NUMBER" ->
                buttons.add(new FormButton(ButtonKind.PHONE, shown, text(button, "phone_number"), null));
            case "COPY_CODE" ->
                buttons.add(new FormButton(ButtonKind.COPY_CODE, shown, null, new Variable("1", example(button))));
            case "FLOW" -> buttons.add(new FormButton(ButtonKind.FLOW, shown, null, null));
            default -> unsupported.add("BUTTON " + type);
        }
    }

    /** The example is the whole address; what stands in the gap of it is the rest. */
    private static @Nullable Variable urlVariable(JsonNode button) {
        var url = text(button, "url");
        var gap = url == null ? -1 : url.indexOf("{{");
        if (url == null || gap < 0) {
            return null;
        }
        var example = example(button);
        var before = url.substring(0, gap);
        return new Variable(
                "1", example != null && example.startsWith(before) ? example.substring(before.length()) : example);
    }

    /** One text, or the first of a list of them. */
    private static @Nullable String example(JsonNode button) {
        var example = button.path("example");
        var first = example.isArray() ? example.path(0) : example;
        return first.isString() ? StorableText.orNull(first.asString()) : null;
    }

    private static String word(JsonNode parent, String name) {
        var text = text(parent, name);
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String text(JsonNode parent, String name) {
        var node = parent.path(name);
        return node.isString() || node.isNumber() ? StorableText.of(node.asString()) : null;
    }
}
