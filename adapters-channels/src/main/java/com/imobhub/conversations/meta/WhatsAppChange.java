package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change about a number, and what all its elements share (wire-formats.md §2.1).
 *
 * @param entry what it came in
 * @param ownDigits the number as people see it, digits only; empty when it was not told
 * @param receivedAt when the delivery came in
 * @param groups whether the messages of groups are kept
 */
record WhatsAppChange(
        JsonNode entry, Route route, String ownDigits, JsonNode value, Instant receivedAt, boolean groups) {

    /** @throws Json.Unreadable when it does not say which number it is about */
    static WhatsAppChange of(JsonNode entry, JsonNode value, Instant receivedAt, boolean groups) {
        var metadata = value.path("metadata");
        var number = Json.some(metadata, "phone_number_id");
        if (number == null) {
            throw new Json.Unreadable("has no phone_number_id");
        }
        return new WhatsAppChange(
                entry,
                new Route(ChannelKind.WHATSAPP_CLOUD, number),
                WhatsAppPeople.digits(String.valueOf(Json.text(metadata, "display_phone_number"))),
                value,
                receivedAt,
                groups);
    }

    /**
     * The business account (WABA) of the number.
     *
     * @throws Json.Unreadable when it was not told
     */
    String account() {
        return Json.id(entry, "id");
    }

    /** Whether somebody is the number itself. */
    boolean isOwn(@Nullable String phone) {
        return phone != null
                && !ownDigits.isEmpty()
                && WhatsAppPeople.digits(phone).equals(ownDigits);
    }

    /** Those whom this change describes, when it describes them for {@code elements}. */
    WhatsAppPeople people(JsonNode elements) {
        return WhatsAppPeople.of(value.path("contacts"), elements.size());
    }

    /** The errors of the change as a whole. */
    void errors(Consumer<InboundElement> into) {
        Elements.each(
                "Error",
                value.path("errors"),
                error -> List.of(new NotUnderstood(Cause.PROVIDER_ERROR, sentence(error))),
                into);
    }

    private static String sentence(JsonNode error) {
        var title = Json.firstOf(error, "title", "message");
        var details = Json.firstOf(error.path("error_data"), "details");
        return "Error " + Elements.word(error, "code")
                + (title == null ? "" : " (" + title + ")")
                + (details == null ? "." : ": " + details);
    }
}
