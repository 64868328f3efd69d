package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement.AddressChanged;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Content.ContactCards;
import com.imobhub.conversations.domain.Content.ContactCards.Card;
import com.imobhub.conversations.domain.Content.ContactCards.Entry;
import com.imobhub.conversations.domain.Content.ContactCards.Phone;
import com.imobhub.conversations.domain.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads contact cards (wire-formats.md §2.2, contacts). */
final class WhatsAppCards {

    private WhatsAppCards() {}

    static Content read(JsonNode contacts) {
        var cards = contacts.valueStream()
                .filter(JsonNode::isObject)
                .map(WhatsAppCards::card)
                .toList();
        if (cards.isEmpty()) {
            throw new Json.Unreadable("has no cards");
        }
        return new ContactCards(cards);
    }

    /** The number that somebody gave us of themselves when we asked, so that both of their addresses are one person. */
    static Optional<AddressChanged> ownNumber(JsonNode contacts, MessageArrived arrived) {
        var was = arrived.with().addresses();
        return contacts.valueStream()
                .filter(contact -> "contact_request".equals(Json.text(contact, "origin")))
                .flatMap(contact -> contact.path("phones").valueStream())
                .map(phone -> Json.some(phone, "wa_id"))
                .flatMap(number -> WhatsAppPeople.addresses(number, null).stream())
                .findFirst()
                .filter(number -> !was.contains(number))
                .map(number -> new AddressChanged(
                        arrived.route(),
                        was,
                        new Person(
                                and(was, number),
                                arrived.with().profileName(),
                                arrived.with().profileUsername()),
                        null));
    }

    private static List<Address> and(List<Address> known, Address another) {
        var all = new ArrayList<>(known);
        all.add(another);
        return all;
    }

    private static Card card(JsonNode contact) {
        var phones = list(contact.path("phones"), WhatsAppCards::phone);
        return new Card(
                name(contact, phones),
                phones,
                list(contact.path("emails"), email -> entry(Json.some(email, "email"), email)),
                Json.some(contact.path("org"), "company"),
                list(contact.path("addresses"), address -> entry(postal(address), address)),
                list(contact.path("urls"), url -> entry(Json.some(url, "url"), url)),
                Json.some(contact, "birthday"));
    }

    private static String name(JsonNode contact, List<Phone> phones) {
        var name = contact.path("name");
        var full = Json.some(name, "formatted_name");
        if (full != null) {
            return full;
        }
        var parts = joined(" ", Json.some(name, "first_name"), Json.some(name, "last_name"));
        return parts != null ? parts : phones.isEmpty() ? "" : phones.getFirst().phone();
    }

    private static @Nullable Phone phone(JsonNode phone) {
        var id = Json.some(phone, "wa_id");
        var number = Json.firstOf(phone, "phone", "wa_id");
        return number == null
                ? null
                : new Phone(
                        number, Json.some(phone, "type"), id != null && WhatsAppPeople.isWhatsAppId(id) ? id : null);
    }

    private static @Nullable Entry entry(@Nullable String value, JsonNode described) {
        return value == null ? null : new Entry(value, Json.some(described, "type"));
    }

    private static @Nullable String postal(JsonNode address) {
        return joined(
                ", ",
                Json.some(address, "street"),
                Json.some(address, "city"),
                Json.some(address, "state"),
                Json.some(address, "zip"),
                Json.some(address, "country"));
    }

    private static @Nullable String joined(String separator, @Nullable String... parts) {
        var text = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(separator));
        return text.isEmpty() ? null : text;
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, @Nullable T> reader) {
        var read = new ArrayList<T>();
        for (var element : array) {
            var one = reader.apply(element);
            if (one != null) {
                read.add(one);
            }
        }
        return read;
    }
}
