package com.imobhub.conversations.meta;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MessageStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one element of {@code value.statuses[]} (wire-formats.md §3). */
final class WhatsAppStatuses {

    private WhatsAppStatuses() {}

    static StatusReported read(Route route, JsonNode status) {
        if ("group".equals(Json.text(status, "recipient_type"))) {
            throw new Json.Unreadable("belongs to a group");
        }
        return new StatusReported(
                route,
                Json.required(status, "id"),
                ours(Json.text(status, "biz_opaque_callback_data")),
                status(Json.required(status, "status")),
                Json.time(status, "timestamp"),
                failure(status.path("errors").path(0)));
    }

    private static MessageStatus status(String word) {
        return switch (word) {
            case "sent" -> MessageStatus.SENT;
            case "delivered" -> MessageStatus.DELIVERED;
            case "read" -> MessageStatus.READ;
            case "failed" -> MessageStatus.FAILED;
            default -> throw new Json.Unreadable("has status " + word + ", which is not read yet");
        };
    }

    private static @Nullable MessageId ours(@Nullable String callbackData) {
        try {
            return callbackData == null ? null : new MessageId(UUID.fromString(callbackData));
        } catch (IllegalArgumentException somebodyElses) {
            return null;
        }
    }

    private static @Nullable Failure failure(JsonNode error) {
        if (!error.isObject()) {
            return null;
        }
        var title = Json.text(error, "title");
        return new Failure(
                Json.number(error, "code").orElse(null),
                title == null ? "Unknown error" : title,
                Json.text(error.path("error_data"), "details"));
    }
}
