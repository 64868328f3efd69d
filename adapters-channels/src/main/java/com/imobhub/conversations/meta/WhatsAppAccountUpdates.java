package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code account_update}, whose shape depends on its event (wire-formats.md §4). */
final class WhatsAppAccountUpdates {

    private WhatsAppAccountUpdates() {}

    static ChannelReport read(WhatsAppAccount.Origin origin, JsonNode value) {
        var news = news(Json.required(value, "event"), value);
        if (news == null) {
            return WhatsAppAccount.other(origin, value);
        }
        var told = Json.some(value.path("waba_info"), "waba_id");
        return ChannelReport.ofAccount(told == null ? origin.account() : told, origin.at(), news);
    }

    private static @Nullable ChannelNews news(String event, JsonNode value) {
        return switch (event) {
            case "ACCOUNT_RESTRICTION" -> restricted(value.path("restriction_info"));
            case "ACCOUNT_VIOLATION" ->
                new ChannelNews.Violated(Json.required(value.path("violation_info"), "violation_type"));
            case "DISABLED_UPDATE" -> banned(value.path("ban_info"));
            case "PARTNER_REMOVED", "PARTNER_APP_UNINSTALLED", "ACCOUNT_OFFBOARDED", "ACCOUNT_DELETED" ->
                new ChannelNews.AccessRemoved(event);
            case "ACCOUNT_RECONNECTED", "PARTNER_ADDED", "PARTNER_APP_INSTALLED" ->
                new ChannelNews.AccessRestored(event);
            default -> null;
        };
    }

    private static ChannelNews restricted(JsonNode restrictions) {
        return new ChannelNews.Restricted(restrictions
                .valueStream()
                .map(one -> new ChannelNews.Restriction(
                        Json.required(one, "restriction_type"),
                        Json.timeIfAny(one, "expiration").orElse(null)))
                .toList());
    }

    private static @Nullable ChannelNews banned(JsonNode info) {
        var date = Json.some(info, "waba_ban_date");
        return switch (String.valueOf(Json.text(info, "waba_ban_state"))) {
            case "SCHEDULE_FOR_DISABLE" -> new ChannelNews.Banned(ChannelNews.Ban.SCHEDULED, date);
            case "DISABLE" -> new ChannelNews.Banned(ChannelNews.Ban.DISABLED, date);
            case "REINSTATE" -> new ChannelNews.Banned(ChannelNews.Ban.REINSTATED, date);
            default -> null;
        };
    }
}
