package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.SystemNote;
import com.imobhub.conversations.domain.Content.SystemNote.What;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what happened to a contact and nobody wrote (wire-formats.md §2.2, system; §11.3). */
final class WhatsAppSystem {

    private static final Map<String, What> KINDS = Map.of(
            "user_changed_number", What.NUMBER_CHANGED,
            "customer_changed_number", What.NUMBER_CHANGED,
            "user_changed_user_id", What.USER_ID_CHANGED,
            "customer_identity_changed", What.IDENTITY_CHANGED);

    private WhatsAppSystem() {}

    static boolean isOne(JsonNode message) {
        return "system".equals(Json.text(message, "type")) && !message.hasNonNull("group_id");
    }

    /** The line that says what happened, without doing anything about it. */
    static Content note(JsonNode system) {
        var words = Json.some(system, "body");
        return new SystemNote(kind(system), words == null ? "" : words);
    }

    static List<InboundElement> read(WhatsAppThread thread, JsonNode message) {
        var system = message.path("system");
        return switch (kind(system)) {
            case NUMBER_CHANGED -> List.of(moved(thread, message, system, null));
            case USER_ID_CHANGED -> List.of(moved(thread, message, system, Json.some(message, "from")));
            case IDENTITY_CHANGED -> WhatsAppMessages.read(thread, message);
            default -> {
                var elements = new ArrayList<>(WhatsAppMessages.read(thread, message));
                elements.add(new NotUnderstood(
                        Cause.NOT_READ_YET,
                        Elements.name("Message", message) + " has system type " + Elements.word(system, "type")
                                + ", which is not read yet."));
                yield elements;
            }
        };
    }

    /** @param stays the phone number that is still theirs, if it is */
    private static AddressChanged moved(
            WhatsAppThread thread, JsonNode message, JsonNode system, @Nullable String stays) {
        var was = new ArrayList<>(
                WhatsAppPeople.addresses(Json.some(message, "from"), Json.some(message, "from_user_id")));
        add(was, WhatsAppPeople.addresses(Json.some(system, "customer"), Json.some(system, "previous_user_id")));
        var phone = Json.firstOf(system, "wa_id", "new_wa_id");
        var now = WhatsAppPeople.addresses(phone == null ? stays : phone, Json.some(system, "user_id"));
        var person = known(was, now);
        var theirs = new WhatsAppThread(thread.route(), () -> person, Direction.INBOUND, thread.way(), thread.errors());
        return new AddressChanged(thread.route(), was, person, WhatsAppMessages.arrived(theirs, message, note(system)));
    }

    /** Reads {@code field: "user_id_update"}, which says the same without a message. */
    static void readUpdates(WhatsAppChange change, Consumer<InboundElement> into) {
        Elements.each(
                "User id update",
                change.value().path("user_id_update"),
                update -> {
                    var phone = Json.some(update, "wa_id");
                    var was = WhatsAppPeople.addresses(phone, Json.some(update.path("user_id"), "previous"));
                    var now = WhatsAppPeople.addresses(phone, Json.some(update.path("user_id"), "current"));
                    return List.of(
                            now.equals(was)
                                    ? new Ignored("A user id stayed the same.")
                                    : new AddressChanged(change.route(), was, known(was, now), null));
                },
                into);
    }

    private static Person known(List<Address> was, List<Address> now) {
        if (was.isEmpty() || now.isEmpty()) {
            throw new Json.Unreadable("does not say whose address changed to what");
        }
        return new Person(now, null);
    }

    private static void add(List<Address> known, List<Address> more) {
        more.stream().filter(address -> !known.contains(address)).forEach(known::add);
    }

    private static What kind(JsonNode system) {
        return KINDS.getOrDefault(String.valueOf(Json.text(system, "type")), What.OTHER);
    }
}
