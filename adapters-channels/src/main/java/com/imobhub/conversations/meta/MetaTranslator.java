package com.imobhub.conversations.meta;

import static java.util.Map.entry;

import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.Delivery;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.ProviderTranslator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Meta's webhook envelope (wire-formats.md §2.1, §4) and hands each change to the one who knows its field. */
@Component
class MetaTranslator implements ProviderTranslator {

    static final String SOURCE = "meta";

    /** The fields about one number, which say which number. */
    private static final Map<String, BiConsumer<WhatsAppChange, Consumer<InboundElement>>> READERS = Map.ofEntries(
            entry("messages", WhatsAppInbox::read),
            entry("smb_message_echoes", WhatsAppEchoes::read),
            entry("history", WhatsAppHistory::read),
            entry("smb_app_state_sync", WhatsAppAddressBook::read),
            entry("user_preferences", WhatsAppPreferences::read),
            entry("user_id_update", WhatsAppSystem::readUpdates),
            entry("calls", WhatsAppCalls::read));

    /** What happens to groups changes nothing here (wire-formats.md §2.5). */
    private static final Set<String> ABOUT_GROUPS = Set.of(
            "group_lifecycle_update", "group_participants_update", "group_settings_update", "group_status_update");

    /** Objects and lists, of which Meta's 3 MB never hold so many: reading them would take the memory of everybody else. */
    private static final int MOST_PARTS = 100_000;

    /** So wide that one strange element does not make its whole body unreadable, and narrow enough for our memory. */
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(100_000)
            .maxNumberLength(100_000)
            .maxNameLength(4 * 1024 * 1024)
            .build();

    private final JsonMapper json;

    private final boolean groups;

    MetaTranslator(JsonMapper json, MetaSettings settings) {
        this.groups = settings.groups();
        this.json = JsonMapper.builder(json.tokenStreamFactory()
                        .rebuild()
                        .streamReadConstraints(LIMITS)
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public List<InboundElement> translate(Delivery delivery) {
        if (isOverfull(delivery.body())) {
            return List.of(
                    new NotUnderstood(Cause.UNREADABLE_BODY, "The body has more parts than can be read at once."));
        }
        JsonNode root;
        try {
            root = json.readTree(delivery.body());
        } catch (JacksonException notJson) {
            return List.of(new NotUnderstood(Cause.UNREADABLE_BODY, "The body is no JSON."));
        }
        if (!"whatsapp_business_account".equals(Json.text(root, "object"))) {
            return List.of(new NotUnderstood(
                    Cause.NOT_READ_YET, "Object " + Elements.word(root, "object") + " is not read yet."));
        }
        var elements = new ArrayList<InboundElement>();
        for (var entry : root.path("entry")) {
            for (var change : entry.path("changes")) {
                Elements.one(
                        "A change of field " + Elements.word(change, "field"),
                        () -> translate(entry, change, delivery.receivedAt(), elements::add),
                        elements::add);
            }
        }
        return elements;
    }

    private static boolean isOverfull(byte[] body) {
        var parts = 0;
        for (var each : body) {
            if (each == '{' || each == '[') {
                parts++;
            }
        }
        return parts > MOST_PARTS;
    }

    private void translate(JsonNode entry, JsonNode change, Instant receivedAt, Consumer<InboundElement> into) {
        var field = String.valueOf(Json.text(change, "field"));
        var value = change.path("value");
        var reader = READERS.get(field);
        if (reader != null) {
            reader.accept(WhatsAppChange.of(entry, value, receivedAt, groups), into);
        } else if (WhatsAppAccount.reads(field)) {
            var at = Json.timeIfAny(entry, "time").orElse(receivedAt);
            var origin = new WhatsAppAccount.Origin(field, Json.id(entry, "id"), at);
            into.accept(new ChannelReported(WhatsAppAccount.read(origin, value)));
        } else if (ABOUT_GROUPS.contains(field)) {
            into.accept(new Ignored("Field " + field + " is about groups."));
        } else {
            into.accept(new NotUnderstood(
                    Cause.NOT_READ_YET, "Field " + Elements.word(change, "field") + " is not read yet."));
        }
    }
}
