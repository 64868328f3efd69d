package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.MarketingPreference;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads who wants marketing messages and who does not (wire-formats.md §4, user_preferences). */
final class WhatsAppPreferences {

    private static final Map<String, Boolean> WANTED = Map.of("stop", false, "resume", true, "signup", true);

    private WhatsAppPreferences() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        var preferences = change.value().path("user_preferences");
        var people = change.people(preferences);
        Elements.each("Preference", preferences, preference -> List.of(read(change, people, preference)), into);
        change.errors(into);
    }

    private static MarketingPreference read(WhatsAppChange change, WhatsAppPeople people, JsonNode preference) {
        var category = Json.some(preference, "category");
        if (category != null && !category.equals("marketing_messages")) {
            throw Json.Unreadable.notYet("has category " + Elements.word(preference, "category"));
        }
        var wanted = WANTED.get(Json.required(preference, "value"));
        if (wanted == null) {
            throw Json.Unreadable.notYet("has value " + Elements.word(preference, "value"));
        }
        return new MarketingPreference(
                change.route(),
                people.person(Json.some(preference, "wa_id"), Json.some(preference, "user_id"))
                        .addresses(),
                wanted,
                Json.timeIfAny(preference, "timestamp").orElse(change.receivedAt()));
    }
}
