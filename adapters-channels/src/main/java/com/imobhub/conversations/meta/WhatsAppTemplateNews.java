package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.TemplateName;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what becomes of templates (wire-formats.md §4). */
final class WhatsAppTemplateNews {

    private WhatsAppTemplateNews() {}

    static ChannelNews status(JsonNode value) {
        return new ChannelNews.TemplateStatus(
                template(value),
                Json.required(value, "event"),
                WhatsAppAccount.reason(value, "reason"),
                detail(value),
                Json.some(value, "message_template_category"));
    }

    static ChannelNews quality(JsonNode value) {
        return new ChannelNews.TemplateQuality(template(value), Json.required(value, "new_quality_score"));
    }

    static ChannelNews category(JsonNode value) {
        return new ChannelNews.TemplateCategory(
                template(value),
                Json.some(value, "previous_category"),
                Json.required(value, "new_category"),
                Json.some(value, "correct_category"),
                Json.timeIfAny(value, "category_update_timestamp").orElse(null));
    }

    static ChannelNews components(JsonNode value) {
        return new ChannelNews.TemplateComponents(template(value));
    }

    private static TemplateName template(JsonNode value) {
        return new TemplateName(
                Json.some(value, "message_template_id"),
                Json.required(value, "message_template_name"),
                Json.required(value, "message_template_language"));
    }

    private static @Nullable String detail(JsonNode value) {
        var rejection = value.path("rejection_info");
        var other = value.path("other_info");
        var told = Stream.of(
                        Json.some(rejection, "reason"),
                        Json.some(rejection, "recommendation"),
                        Json.some(value.path("disable_info"), "disable_date"),
                        Json.some(other, "title"),
                        Json.some(other, "description"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? null : told;
    }
}
