package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Route;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Person;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one element of {@code value.messages[]} (wire-formats.md §2). */
final class WhatsAppMessages {

    private static final Pattern WHATSAPP_ID = Pattern.compile("[0-9]{5,20}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,132}");

    private WhatsAppMessages() {}

    static MessageArrived read(Route route, JsonNode value, JsonNode message) {
        if (message.hasNonNull("group_id")) {
            throw new Json.Unreadable("belongs to a group");
        }
        return new MessageArrived(
                route,
                Json.required(message, "id"),
                Json.time(message, "timestamp"),
                sender(value, message),
                content(message));
    }

    static boolean isWhatsAppId(String value) {
        return WHATSAPP_ID.matcher(value).matches();
    }

    private static Content content(JsonNode message) {
        var type = Json.required(message, "type");
        if (!"text".equals(type)) {
            throw new Json.Unreadable("has type " + type + ", which is not read yet");
        }
        return new Content.Text(Json.required(message.path("text"), "body"));
    }

    /** Phone first: it is what we answer to when both are shown. */
    private static Person sender(JsonNode value, JsonNode message) {
        var from = Json.text(message, "from");
        var userId = Json.text(message, "from_user_id");
        var contact = contact(value, from, userId);
        var addresses = new ArrayList<Address>();
        if (from != null) {
            addresses.add(new Address.WhatsAppId(checked(WHATSAPP_ID, from, "from")));
        }
        var known = userId == null ? Json.text(contact, "user_id") : userId;
        if (known != null) {
            addresses.add(new Address.BusinessScopedUserId(checked(USER_ID, known, "user_id")));
        }
        if (addresses.isEmpty()) {
            throw new Json.Unreadable("has no sender");
        }
        return new Person(addresses, Json.text(contact.path("profile"), "name"));
    }

    /** The description of the sender among those of the whole change; matched as wire-formats.md §2.1 says. */
    private static JsonNode contact(JsonNode value, @Nullable String from, @Nullable String userId) {
        var contacts = value.path("contacts");
        for (var contact : contacts) {
            if (from != null && from.equals(Json.text(contact, "wa_id"))) {
                return contact;
            }
        }
        for (var contact : contacts) {
            if (userId != null && userId.equals(Json.text(contact, "user_id"))) {
                return contact;
            }
        }
        return contacts.size() == 1 && value.path("messages").size() == 1 ? contacts.get(0) : MissingNode.getInstance();
    }

    private static String checked(Pattern shape, String value, String field) {
        if (!shape.matcher(value).matches()) {
            throw new Json.Unreadable("has a malformed " + field);
        }
        return value;
    }
}
