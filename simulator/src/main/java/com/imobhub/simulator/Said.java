package com.imobhub.simulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody said, in Meta's own words (wire-formats.md §2.2, §6.2).
 *
 * @param content the object that bears the name of the type; none where Meta sends none
 * @param beside what stands next to it: context, referral, errors, identity
 */
record Said(String type, @Nullable JsonNode content, Map<String, Object> beside) {

    static Said of(String type, @Nullable Object content) {
        return new Said(type, content == null ? null : MetaJson.tree(content), Map.of());
    }

    static Said text(String body) {
        return of("text", Fields.of("body", body));
    }

    /** The same with one thing more beside it; without a value nothing changes. */
    Said with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = Fields.of();
        more.putAll(beside);
        more.put(name, value);
        return new Said(type, content, more);
    }

    Said withContent(JsonNode other) {
        return new Said(type, other, beside);
    }

    /** The same as Meta writes it in an edit or on its own: type and content. */
    Map<String, Object> asFields() {
        return Fields.of("type", type, type, content);
    }

    /** The words in it, for lists and for reading aloud; empty where there are none. */
    String text() {
        return switch (type) {
            case "text" -> string("/body");
            case "image", "video", "document" -> string("/caption");
            case "button" -> string("/text");
            case "interactive" -> string("/body/text") + string("/button_reply/title") + string("/list_reply/title");
            case "location" -> string("/name");
            case "template" -> string("/rendered/body");
            default -> "";
        };
    }

    private String string(String path) {
        return content == null ? "" : content.at(path).asString("");
    }
}
