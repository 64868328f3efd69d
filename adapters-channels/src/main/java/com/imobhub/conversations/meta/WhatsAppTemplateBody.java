package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Content.Template;
import com.imobhub.conversations.domain.Content.Template.ButtonKind;
import com.imobhub.conversations.domain.Content.Template.Part;
import com.imobhub.conversations.domain.Content.Template.Value;
import com.imobhub.conversations.domain.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template with the values of its variables (wire-formats.md §6.2, template); components without variables are left out. */
final class WhatsAppTemplateBody {

    private WhatsAppTemplateBody() {}

    /** @throws IllegalArgumentException when a file that stands above is missing */
    static Map<String, Object> of(Template template, @Nullable String file) {
        var components = components(template, file);
        return Fields.of(
                "name", template.name(),
                "language", Fields.of("code", template.language()),
                "components", components.isEmpty() ? null : components);
    }

    private static List<Map<String, Object>> components(Template template, @Nullable String file) {
        var components = new ArrayList<Map<String, Object>>();
        var header = header(template, file);
        if (!header.isEmpty()) {
            components.add(Fields.of("type", "header", "parameters", header));
        }
        var body = texts(template, Part.BODY);
        if (!body.isEmpty()) {
            components.add(Fields.of("type", "body", "parameters", body));
        }
        template.values().stream()
                .filter(value -> value.part() == Part.BUTTON)
                .map(value -> button(template, value))
                .forEach(components::add);
        return components;
    }

    private static List<Map<String, Object>> header(Template template, @Nullable String file) {
        if (template.file() != null) {
            return List.of(file(template, template.file(), file));
        }
        if (template.place() != null) {
            return List.of(Fields.of("type", "location", "location", WhatsAppBody.location(template.place())));
        }
        return texts(template, Part.HEADER);
    }

    private static Map<String, Object> file(Template template, MediaKind kind, @Nullable String id) {
        if (id == null) {
            throw new IllegalArgumentException("no file for the template " + template.name());
        }
        var filename = kind == MediaKind.DOCUMENT ? template.filename() : null;
        return Fields.of("type", kind.word(), kind.word(), Fields.of("id", id, "filename", filename));
    }

    private static List<Map<String, Object>> texts(Template template, Part part) {
        return template.values().stream()
                .filter(value -> value.part() == part)
                .map(WhatsAppTemplateBody::text)
                .toList();
    }

    private static Map<String, Object> text(Value value) {
        return Fields.of("type", "text", "parameter_name", value.name(), "text", value.text());
    }

    private static Map<String, Object> button(Template template, Value value) {
        var index = value.button() == null ? 0 : value.button();
        var kind = template.buttons().get(index).kind();
        return Fields.of(
                "type", "button",
                "sub_type", kind.name().toLowerCase(Locale.ROOT),
                "index", String.valueOf(index),
                "parameters", List.of(parameter(kind, value.text())));
    }

    private static Map<String, Object> parameter(ButtonKind kind, String text) {
        return switch (kind) {
            case QUICK_REPLY -> Fields.of("type", "payload", "payload", text);
            case COPY_CODE -> Fields.of("type", "coupon_code", "coupon_code", text);
            case FLOW -> Fields.of("type", "action", "action", Fields.of("flow_token", text));
            case URL, PHONE, OTHER -> Fields.of("type", "text", "text", text);
        };
    }
}
