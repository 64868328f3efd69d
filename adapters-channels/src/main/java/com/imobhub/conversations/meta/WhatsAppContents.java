package com.imobhub.conversations.meta;

import static java.util.Map.entry;

import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.MediaKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a message says, by its type (wire-formats.md §2.2). */
final class WhatsAppContents {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private static final Map<String, MediaKind> FILES = Map.of(
            "image", MediaKind.IMAGE,
            "audio", MediaKind.AUDIO,
            "video", MediaKind.VIDEO,
            "document", MediaKind.DOCUMENT,
            "sticker", MediaKind.STICKER);

    /** From the object under the name of the type to what it says. */
    private static final Map<String, Function<JsonNode, Content>> READERS = Map.ofEntries(
            entry("text", text -> new Content.Text(Json.required(text, "body"))),
            entry("location", WhatsAppContents::location),
            entry("contacts", WhatsAppCards::read),
            entry("interactive", WhatsAppChoices::interactive),
            entry("button", WhatsAppChoices::button),
            entry("order", WhatsAppOrders::read),
            entry("system", WhatsAppSystem::note));

    private WhatsAppContents() {}

    static boolean isFile(JsonNode message) {
        return FILES.containsKey(String.valueOf(Json.text(message, "type")));
    }

    /** Whether the object is missing that a message of this type has, and the message does not say why. */
    static boolean isEmptyWithoutReason(JsonNode message) {
        var type = String.valueOf(Json.text(message, "type"));
        return READERS.containsKey(type)
                && !message.hasNonNull(type)
                && message.path("errors").isEmpty();
    }

    /**
     * @param errors what the whole change says went wrong, for messages that lack what they should say
     * @throws Json.Unreadable when we do not know this type or what it says
     */
    static Content read(JsonNode message, JsonNode errors) {
        var type = Json.required(message, "type");
        if (type.equals("unsupported")) {
            var kind = Json.some(message.path("unsupported"), "type");
            return unsupported(kind == null ? type : kind, message.path("errors"));
        }
        if (type.equals("media_placeholder")) {
            return unsupported(type, message.path("errors"));
        }
        var file = FILES.get(type);
        if (file != null) {
            return media(file, message.path(type));
        }
        var reader = READERS.get(type);
        if (reader == null) {
            throw Json.Unreadable.notYet("has type " + Elements.word(message, "type"));
        }
        var reasons = message.path("errors").isEmpty() ? errors : message.path("errors");
        return message.hasNonNull(type) || reasons.isEmpty()
                ? reader.apply(message.path(type))
                : unsupported(type, reasons);
    }

    private static Content unsupported(String kind, JsonNode errors) {
        return new Content.Unsupported(Json.shortened(kind, 100), detail(errors.path(0)));
    }

    private static @Nullable String detail(JsonNode error) {
        var details = Json.some(error.path("error_data"), "details");
        return details == null ? Json.firstOf(error, "title", "message") : details;
    }

    private static Content media(MediaKind kind, JsonNode file) {
        return new Content.Media(
                kind == MediaKind.AUDIO && Json.flag(file, "voice") ? MediaKind.VOICE : kind,
                Json.some(file, "caption"),
                ShownFilename.of(Json.text(file, "filename")),
                kind == MediaKind.STICKER && Json.flag(file, "animated"));
    }

    private static Content location(JsonNode location) {
        return new Content.Location(
                degrees(location, "latitude", POLE),
                degrees(location, "longitude", DATE_LINE),
                Json.some(location, "name"),
                Json.some(location, "address"),
                Json.some(location, "url"));
    }

    private static double degrees(JsonNode location, String name, BigDecimal most) {
        return Json.decimal(location, name)
                .filter(degrees -> degrees.abs().compareTo(most) <= 0)
                .orElseThrow(() -> new Json.Unreadable("has no " + name))
                .doubleValue();
    }
}
