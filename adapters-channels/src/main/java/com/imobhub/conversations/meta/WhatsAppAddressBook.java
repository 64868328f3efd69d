package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressBookEntry;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the address book of the phone that shares the number (wire-formats.md §5, smb_app_state_sync). */
final class WhatsAppAddressBook {

    private WhatsAppAddressBook() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        Elements.each(
                "Address book entry", change.value().path("state_sync"), entry -> List.of(read(change, entry)), into);
        change.errors(into);
    }

    private static InboundElement read(WhatsAppChange change, JsonNode entry) {
        if (!"contact".equals(Json.text(entry, "type"))) {
            throw Json.Unreadable.notYet("has type " + Elements.word(entry, "type"));
        }
        var contact = entry.path("contact");
        var name = Json.firstOf(contact, "full_name", "first_name");
        return switch (String.valueOf(Json.text(entry, "action"))) {
            case "add" ->
                name == null ? new Ignored("An address book entry has no name.") : named(change, entry, contact, name);
            case "remove" -> named(change, entry, contact, null);
            default -> throw Json.Unreadable.notYet("has action " + Elements.word(entry, "action"));
        };
    }

    private static AddressBookEntry named(
            WhatsAppChange change, JsonNode entry, JsonNode contact, @Nullable String name) {
        var addresses = WhatsAppPeople.addresses(
                WhatsAppPeople.digits(String.valueOf(Json.text(contact, "phone_number"))),
                Json.some(contact, "user_id"));
        if (addresses.isEmpty()) {
            throw new Json.Unreadable("does not say whose it is");
        }
        return new AddressBookEntry(
                change.route(),
                addresses,
                name,
                Json.timeIfAny(entry.path("metadata"), "timestamp").orElse(change.receivedAt()));
    }
}
