package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.application.receiving.InboundElement.MessageEdited;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.MessageRevoked;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Content;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one message, whoever wrote it and however it came (wire-formats.md §2.2). */
final class WhatsAppMessages {

    private static final int LONGEST_EMOJI = 50;

    private WhatsAppMessages() {}

    static List<InboundElement> read(WhatsAppThread thread, JsonNode message) {
        if (message.hasNonNull("group_id") && thread.participant() == null) {
            return List.of(new Ignored(Elements.name("Message", message) + " belongs to a group."));
        }
        return switch (String.valueOf(Json.text(message, "type"))) {
            case "reaction" -> List.of(reaction(thread, message));
            case "edit" -> List.of(edit(thread, message));
            case "revoke" -> List.of(revocation(thread, message));
            case "request_welcome" -> List.of(new Ignored("Somebody opened the chat and wrote nothing."));
            default -> arrival(thread, message);
        };
    }

    /** What cannot be read has its place in the thread all the same, and is kept for when it can be. */
    private static List<InboundElement> arrival(WhatsAppThread thread, JsonNode message) {
        try {
            return List.of(arrived(thread, message, WhatsAppContents.read(message, thread.errors())));
        } catch (Json.Unreadable unreadable) {
            var place = Json.some(message, "type") == null ? "unknown" : Elements.word(message, "type");
            return List.of(
                    arrived(thread, message, new Content.Unsupported(place, null)),
                    Elements.notUnderstood(Elements.name("Message", message), unreadable));
        }
    }

    static MessageArrived arrived(WhatsAppThread thread, JsonNode message, Content content) {
        return says(thread, message, message, content);
    }

    /** @param said where the content stands; in an edit that is not the message itself */
    private static MessageArrived says(WhatsAppThread thread, JsonNode message, JsonNode said, Content content) {
        return new MessageArrived(
                thread.route(),
                Json.id(message, "id"),
                Json.time(message, "timestamp"),
                thread.with().get(),
                content instanceof Content.SystemNote && thread.way() instanceof Way.Written
                        ? new Way.Noted()
                        : thread.way(),
                content,
                WhatsAppContexts.read(said).by(thread.participant()),
                WhatsAppFiles.read(said));
    }

    private static MessageReacted reaction(WhatsAppThread thread, JsonNode message) {
        var reaction = message.path("reaction");
        var emoji = Json.some(reaction, "emoji");
        return new MessageReacted(
                thread.route(),
                Json.id(reaction, "message_id"),
                thread.author(),
                emoji == null ? null : Json.shortened(emoji, LONGEST_EMOJI),
                Json.time(message, "timestamp"),
                Json.id(message, "id"));
    }

    private static MessageEdited edit(WhatsAppThread thread, JsonNode message) {
        var edit = message.path("edit");
        var now = edit.path("message");
        var content = WhatsAppContents.read(now, MissingNode.getInstance());
        if (content instanceof Content.Unsupported) {
            throw new Json.Unreadable("is an edit that WhatsApp does not show");
        }
        return new MessageEdited(Json.id(edit, "original_message_id"), says(thread, message, now, content));
    }

    private static MessageRevoked revocation(WhatsAppThread thread, JsonNode message) {
        return new MessageRevoked(
                thread.route(),
                Json.id(message.path("revoke"), "original_message_id"),
                Json.time(message, "timestamp"));
    }
}
