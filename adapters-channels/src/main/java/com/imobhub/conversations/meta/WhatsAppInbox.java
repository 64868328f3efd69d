package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Identity;
import com.imobhub.conversations.domain.Person;
import com.imobhub.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads what people write to a number, and what became of what we wrote to them ({@code field: "messages"}). */
final class WhatsAppInbox {

    /** Meta tells no subject of a group: members call it as they like. */
    private static final String GROUP = "Grupo";

    private static final String NAMELESS = "Sem nome";

    private WhatsAppInbox() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        var messages = change.value().path("messages");
        var people = change.people(messages);
        Elements.each("Message", messages, message -> read(change, people, message), into);
        WhatsAppStatuses.read(change, into);
        if (!areExplanations(change.value())) {
            change.errors(into);
        }
    }

    private static List<InboundElement> read(WhatsAppChange change, WhatsAppPeople people, JsonNode message) {
        if (change.groups() && message.hasNonNull("group_id")) {
            return WhatsAppMessages.read(group(change, people, message), message);
        }
        var thread = new WhatsAppThread(
                change.route(),
                () -> people.sender(message),
                Direction.INBOUND,
                new Way.Written(),
                change.value().path("errors"));
        if (WhatsAppSystem.isOne(message)) {
            return WhatsAppSystem.read(thread, message);
        }
        var elements = new ArrayList<>(WhatsAppMessages.read(thread, message));
        if (!elements.isEmpty()
                && elements.getFirst() instanceof MessageArrived arrived
                && arrived.content() instanceof Content.ContactCards) {
            WhatsAppCards.ownNumber(message.path("contacts"), arrived).ifPresent(elements::add);
        }
        return elements;
    }

    /** The thread of a group (wire-formats.md §2.5): whoever wrote is named, and is nobody's contact by that. */
    private static WhatsAppThread group(WhatsAppChange change, WhatsAppPeople people, JsonNode message) {
        var sender = people.sender(message);
        var number = sender.identities().stream()
                .filter(Identity::isPhone)
                .map(Identity::value)
                .findFirst();
        return new WhatsAppThread(
                change.route(),
                () -> new Person(List.of(new Address.WhatsAppGroup(Json.id(message, "group_id"))), GROUP),
                Direction.INBOUND,
                new Way.Written(),
                change.value().path("errors"),
                sender.name()
                        .or(() -> number.map(it -> new PhoneNumber(it).display()))
                        .orElse(NAMELESS));
    }

    /** Whether the errors are told already, in the place of a message that came without what it says. */
    private static boolean areExplanations(JsonNode value) {
        return value.path("messages").valueStream().anyMatch(WhatsAppContents::isEmptyWithoutReason);
    }
}
