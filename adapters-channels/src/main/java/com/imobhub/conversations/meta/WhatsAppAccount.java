package com.imobhub.conversations.meta;

import static java.util.Map.entry;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what Meta tells about numbers, accounts and templates (wire-formats.md §4). */
final class WhatsAppAccount {

    private static final int LONGEST_WORDS = 500;

    /** From a field and its value to who it concerns and what it says. */
    private static final Map<String, BiFunction<Origin, JsonNode, ChannelReport>> READERS = Map.ofEntries(
            entry("message_template_status_update", account(WhatsAppTemplateNews::status)),
            entry("message_template_quality_update", account(WhatsAppTemplateNews::quality)),
            entry("message_template_components_update", account(WhatsAppTemplateNews::components)),
            entry("template_category_update", account(WhatsAppTemplateNews::category)),
            entry("phone_number_quality_update", number(WhatsAppAccount::quality)),
            entry("phone_number_name_update", number(WhatsAppAccount::name)),
            entry("security", number(WhatsAppAccount::security)),
            entry("business_capability_update", account(WhatsAppAccount::capability)),
            entry("account_update", WhatsAppAccountUpdates::read),
            entry("account_alerts", WhatsAppAccount::alert),
            entry("payment_configuration_update", WhatsAppAccount::other));

    private WhatsAppAccount() {}

    /** @param account whose webhook it is */
    record Origin(String field, String account, Instant at) {}

    static boolean reads(String field) {
        return READERS.containsKey(field);
    }

    /** @throws Json.Unreadable when what it needs to say is missing */
    static ChannelReport read(Origin origin, JsonNode value) {
        var reader = READERS.get(origin.field());
        if (reader == null) {
            throw Json.Unreadable.notYet("is of a field");
        }
        return reader.apply(origin, value);
    }

    private static BiFunction<Origin, JsonNode, ChannelReport> account(Function<JsonNode, ChannelNews> reader) {
        return (origin, value) -> ChannelReport.ofAccount(origin.account(), origin.at(), reader.apply(value));
    }

    private static BiFunction<Origin, JsonNode, ChannelReport> number(Function<JsonNode, ChannelNews> reader) {
        return (origin, value) -> ChannelReport.ofNumber(
                origin.account(), Json.required(value, "display_phone_number"), origin.at(), reader.apply(value));
    }

    private static ChannelNews quality(JsonNode value) {
        return new ChannelNews.NumberQuality(
                Json.required(value, "event"),
                Json.firstOf(value, "max_daily_conversations_per_business", "current_limit"));
    }

    private static ChannelNews name(JsonNode value) {
        return new ChannelNews.NameDecided(
                Json.required(value, "decision"),
                Json.some(value, "requested_verified_name"),
                reason(value, "rejection_reason"));
    }

    private static ChannelNews security(JsonNode value) {
        return new ChannelNews.Security(Json.required(value, "event"), Json.some(value, "requester"));
    }

    private static ChannelNews capability(JsonNode value) {
        return new ChannelNews.Capability(
                Json.firstOf(value, "max_daily_conversations_per_business", "max_daily_conversation_per_phone"),
                Json.number(value, "max_phone_numbers_per_business").orElse(null),
                Json.number(value, "max_phone_numbers_per_waba").orElse(null));
    }

    private static ChannelReport alert(Origin origin, JsonNode value) {
        var info = value.path("alert_info");
        var news = new ChannelNews.AccountAlert(
                severity(String.valueOf(Json.text(info, "alert_severity"))),
                !"NONE".equals(Json.text(info, "alert_status")),
                Json.required(info, "alert_type"),
                Json.some(info, "alert_description"));
        var entity = Json.some(value, "entity_id");
        if (entity == null) {
            return ChannelReport.ofAccount(origin.account(), origin.at(), news);
        }
        return switch (String.valueOf(Json.text(value, "entity_type"))) {
            case "PHONE_NUMBER" -> ChannelReport.ofRoute(origin.account(), entity, origin.at(), news);
            case "WABA" -> ChannelReport.ofAccount(entity, origin.at(), news);
            default -> ChannelReport.ofAccount(origin.account(), origin.at(), news);
        };
    }

    private static ChannelNews.Severity severity(String word) {
        return switch (word) {
            case "INFORMATIONAL" -> ChannelNews.Severity.INFORMATIONAL;
            case "CRITICAL" -> ChannelNews.Severity.CRITICAL;
            default -> ChannelNews.Severity.WARNING;
        };
    }

    /** News without a rule of their own, shown as they are. */
    static ChannelReport other(Origin origin, JsonNode value) {
        var event = Json.some(value, "event");
        var news = new ChannelNews.Other(
                origin.field(), event == null ? origin.field() : event, Json.whole(value, LONGEST_WORDS));
        var phone = Json.some(value, "display_phone_number");
        return phone == null
                ? ChannelReport.ofAccount(origin.account(), origin.at(), news)
                : ChannelReport.ofNumber(origin.account(), phone, origin.at(), news);
    }

    /** A reason as told; Meta writes "NONE" where there is none. */
    static @Nullable String reason(JsonNode value, String name) {
        var reason = Json.some(value, name);
        return "NONE".equals(reason) ? null : reason;
    }
}
