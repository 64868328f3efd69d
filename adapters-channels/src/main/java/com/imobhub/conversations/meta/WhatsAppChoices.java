package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.Choice;
import com.imobhub.conversations.domain.Content.Choice.Offer;
import com.imobhub.conversations.domain.Content.FlowAnswer;
import com.imobhub.conversations.domain.Content.SystemNote;
import com.imobhub.shared.StorableText;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what somebody chose or filled in (wire-formats.md §2.2, interactive and button). */
final class WhatsAppChoices {

    private static final JsonMapper STRINGS = new JsonMapper();

    private WhatsAppChoices() {}

    static Content interactive(JsonNode interactive) {
        var type = Json.required(interactive, "type");
        var reply = interactive.path(type);
        return switch (type) {
            case "button_reply" -> choice(Offer.BUTTON, reply, "id", "title");
            case "list_reply" -> choice(Offer.LIST, reply, "id", "title");
            case "nfm_reply" -> flow(reply);
            case "call_permission_reply" ->
                new SystemNote(SystemNote.What.CALL_PERMISSION, Json.required(reply, "response"));
            default -> throw Json.Unreadable.notYet("has interactive type " + Elements.word(interactive, "type"));
        };
    }

    /** The quick reply of a template, which is not {@code interactive}. */
    static Content button(JsonNode button) {
        return choice(Offer.TEMPLATE, button, "payload", "text");
    }

    private static Choice choice(Offer offer, JsonNode reply, String idName, String titleName) {
        var id = Json.firstOf(reply, idName, titleName);
        var title = Json.firstOf(reply, titleName, idName);
        if (id == null || title == null) {
            throw new Json.Unreadable("does not say what was chosen");
        }
        return new Choice(offer, id, title, Json.some(reply, "description"));
    }

    private static FlowAnswer flow(JsonNode reply) {
        var given = reply.path("response_json");
        var raw = StorableText.of(given.isString() ? given.asString() : given.toString());
        return new FlowAnswer(Json.some(reply, "name"), answers(raw), raw);
    }

    private static List<FlowAnswer.Answer> answers(String raw) {
        try {
            return STRINGS.readTree(raw)
                    .propertyStream()
                    .map(answer -> new FlowAnswer.Answer(StorableText.of(answer.getKey()), value(answer.getValue())))
                    .toList();
        } catch (JacksonException notJson) {
            return List.of();
        }
    }

    private static String value(JsonNode value) {
        return StorableText.of(value.isContainer() ? value.toString() : value.asString());
    }
}
