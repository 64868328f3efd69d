package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.application.receiving.ProviderTranslator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Meta's webhook envelope (wire-formats.md §2.1) and hands each element to the one who knows it. */
@Component
class MetaTranslator implements ProviderTranslator {

    static final String SOURCE = "meta";

    private final JsonMapper json;

    MetaTranslator(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<InboundElement> translate(byte[] body) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException notJson) {
            return List.of(new NotUnderstood("The body is no JSON."));
        }
        var object = Json.text(root, "object");
        if (!"whatsapp_business_account".equals(object)) {
            return List.of(new NotUnderstood("Object " + object + " is not read yet."));
        }
        var elements = new ArrayList<InboundElement>();
        for (var entry : root.path("entry")) {
            for (var change : entry.path("changes")) {
                translate(change, elements);
            }
        }
        return elements;
    }

    private static void translate(JsonNode change, List<InboundElement> elements) {
        var field = Json.text(change, "field");
        if (!"messages".equals(field)) {
            elements.add(new NotUnderstood("Field " + field + " is not read yet."));
            return;
        }
        var value = change.path("value");
        var number = Json.text(value.path("metadata"), "phone_number_id");
        if (number == null) {
            elements.add(new NotUnderstood("A change has no phone_number_id."));
            return;
        }
        var route = new Route(ChannelKind.WHATSAPP_CLOUD, number);
        for (var message : value.path("messages")) {
            elements.add(guarded("Message", message, () -> WhatsAppMessages.read(route, value, message)));
        }
        for (var status : value.path("statuses")) {
            elements.add(guarded("Status", status, () -> WhatsAppStatuses.read(route, status)));
        }
        for (var error : value.path("errors")) {
            elements.add(new NotUnderstood("Error " + Json.text(error, "code") + " is not read yet."));
        }
    }

    /** Whatever one element does to its reader, its neighbours are read. */
    private static InboundElement guarded(String kind, JsonNode element, Supplier<InboundElement> reader) {
        try {
            return reader.get();
        } catch (Json.Unreadable unreadable) {
            return new NotUnderstood(kind + " " + Json.text(element, "id") + " " + unreadable.getMessage() + ".");
        } catch (RuntimeException surprise) {
            return new NotUnderstood(kind + " " + Json.text(element, "id") + " cannot be read: "
                    + surprise.getClass().getSimpleName() + ".");
        }
    }
}
