package com.imobhub.channels.meta;

import com.imobhub.channels.domain.NumberFacts;
import com.imobhub.shared.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what Meta says about a number; anything may be missing. */
final class NumberAnswer {

    private NumberAnswer() {}

    static NumberFacts read(JsonNode number) {
        return new NumberFacts(
                account(number.path("health_status")),
                text(number, "display_phone_number"),
                text(number, "verified_name"),
                text(number, "name_status"),
                text(number, "quality_rating"),
                text(number, "whatsapp_business_manager_messaging_limit"),
                text(number.path("throughput"), "level"),
                text(number, "status"));
    }

    /** The only place where a number names its account. */
    private static @Nullable String account(JsonNode health) {
        for (var entity : health.path("entities")) {
            if ("WABA".equals(text(entity, "entity_type"))) {
                return text(entity, "id");
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode parent, String name) {
        var node = parent.path(name);
        return node.isString() || node.isNumber() ? StorableText.of(node.asString()) : null;
    }
}
