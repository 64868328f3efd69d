package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Person;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what somebody of the agency writes on the phone that shares the number (wire-formats.md §5, smb_message_echoes). */
final class WhatsAppEchoes {

    private WhatsAppEchoes() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        var echoes = change.value().path("message_echoes");
        var people = change.people(echoes);
        Elements.each(
                "Message",
                echoes,
                echo -> WhatsAppMessages.read(
                        new WhatsAppThread(
                                change.route(),
                                () -> customer(change, people, echo),
                                Direction.OUTBOUND,
                                new Way.OnThePhone(),
                                change.value().path("errors")),
                        echo),
                into);
        change.errors(into);
    }

    /** Whoever is not us: sender and recipient have been seen swapped. */
    static Person customer(WhatsAppChange change, WhatsAppPeople people, JsonNode echo) {
        var isSwapped = change.isOwn(Json.text(echo, "to")) && !change.isOwn(Json.text(echo, "from"));
        return isSwapped ? people.sender(echo) : people.recipient(echo);
    }
}
