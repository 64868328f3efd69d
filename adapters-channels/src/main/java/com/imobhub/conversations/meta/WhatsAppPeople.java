package com.imobhub.conversations.meta;

import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Tells who somebody is, from their ids and from what a change says about them (wire-formats.md §2.1, §11). */
final class WhatsAppPeople {

    private static final Pattern WHATSAPP_ID = Pattern.compile("[0-9]{5,20}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,132}");
    private static final int LONGEST_NAME = 200;

    private final Map<String, JsonNode> byPhone = new HashMap<>();
    private final Map<String, JsonNode> byUserId = new HashMap<>();
    private final JsonNode only;

    private WhatsAppPeople(JsonNode contacts, int elements) {
        for (var contact : contacts) {
            byPhone.putIfAbsent(String.valueOf(Json.text(contact, "wa_id")), contact);
            byUserId.putIfAbsent(String.valueOf(Json.text(contact, "user_id")), contact);
        }
        only = contacts.isArray() && contacts.size() == 1 && elements == 1
                ? contacts.get(0)
                : MissingNode.getInstance();
    }

    /** @param elements for how many elements these contacts are told: with one of each it is clear who is meant */
    static WhatsAppPeople of(JsonNode contacts, int elements) {
        return new WhatsAppPeople(contacts, elements);
    }

    /** Nobody is described; only ids tell. */
    static WhatsAppPeople undescribed() {
        return new WhatsAppPeople(MissingNode.getInstance(), 0);
    }

    static boolean isWhatsAppId(String value) {
        return WHATSAPP_ID.matcher(value).matches();
    }

    /** A phone number without the signs that people put between the digits. */
    static String digits(String phone) {
        return phone.codePoints()
                .filter(point -> point >= '0' && point <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whoever wrote a message. */
    Person sender(JsonNode message) {
        return person(Json.some(message, "from"), Json.some(message, "from_user_id"));
    }

    /** Whoever a message went to. */
    Person recipient(JsonNode message) {
        return person(Json.some(message, "to"), Json.some(message, "to_user_id"));
    }

    /**
     * @param phone WhatsApp id, told or not
     * @param userId business-scoped user id, told or not
     * @throws Json.Unreadable when neither tells who it is
     */
    Person person(@Nullable String phone, @Nullable String userId) {
        return find(phone, userId).orElseThrow(() -> {
            if (phone == null && userId == null) {
                return new Json.Unreadable("does not say whose it is");
            }
            return new Json.Unreadable("has a malformed " + (phone == null ? "user id" : "phone number"));
        });
    }

    /** As {@link #person}, but nobody is nobody. What is malformed is left out. */
    Optional<Person> find(@Nullable String phone, @Nullable String userId) {
        var told = described(phone, userId);
        var addresses = addresses(
                phone == null ? Json.some(told, "wa_id") : phone, fits(userId) ? userId : Json.some(told, "user_id"));
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new Person(addresses, name(told), username(told)));
    }

    /** The addresses that are well-formed, phone first: it is what we answer to when both are shown. */
    static List<Address> addresses(@Nullable String phone, @Nullable String userId) {
        var addresses = new ArrayList<Address>();
        if (phone != null && isWhatsAppId(phone)) {
            addresses.add(new Address.WhatsAppId(phone));
        }
        if (userId != null && fits(userId)) {
            addresses.add(new Address.BusinessScopedUserId(userId));
        }
        return addresses;
    }

    private static boolean fits(@Nullable String userId) {
        return userId != null && USER_ID.matcher(userId).matches();
    }

    private static @Nullable String name(JsonNode contact) {
        var name = Json.some(contact.path("profile"), "name");
        return name == null ? null : Json.shortened(name, LONGEST_NAME);
    }

    private static @Nullable String username(JsonNode contact) {
        var username = Json.some(contact.path("profile"), "username");
        return username == null ? null : Json.shortened(username, LONGEST_NAME);
    }

    private JsonNode described(@Nullable String phone, @Nullable String userId) {
        var byPhoneOrId = phone == null ? null : byPhone.get(phone);
        if (byPhoneOrId == null && userId != null) {
            byPhoneOrId = byUserId.get(userId);
        }
        return byPhoneOrId == null ? only : byPhoneOrId;
    }
}
