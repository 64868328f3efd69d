package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.MessageReacted;
import com.imobhub.conversations.application.receiving.InboundElement.StatusReported;
import com.imobhub.conversations.application.sending.Handover;
import com.imobhub.conversations.application.sending.SendOutcome;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import com.imobhub.conversations.domain.Progress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code value.statuses[]} (wire-formats.md §3). */
final class WhatsAppStatuses {

    private static final Map<String, MessageStatus> WORDS = Map.of(
            "sent", MessageStatus.SENT,
            "delivered", MessageStatus.DELIVERED,
            "read", MessageStatus.READ,
            "played", MessageStatus.PLAYED,
            "failed", MessageStatus.FAILED);
    private static final Set<String> LEGACY = Set.of("deleted", "warning");
    private static final int LONGEST_PRICING = 10_000;

    private WhatsAppStatuses() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        var statuses = change.value().path("statuses");
        var people = change.people(statuses);
        Elements.each("Status", statuses, status -> List.of(read(change, people, status)), into);
    }

    private static boolean isOfGroup(JsonNode status) {
        return "group".equals(Json.text(status, "recipient_type"));
    }

    private static @Nullable Person recipient(WhatsAppPeople people, JsonNode status) {
        return people.find(Json.some(status, "recipient_id"), Json.some(status, "recipient_user_id"))
                .orElse(null);
    }

    /** What one of a group has got or read says nothing about the others. */
    private static boolean isOfOne(JsonNode status) {
        return Json.firstOf(status, "recipient_participant_id", "recipient_participant_user_id") != null;
    }

    private static InboundElement read(WhatsAppChange change, WhatsAppPeople people, JsonNode status) {
        var name = Elements.name("Status", status);
        if (isOfGroup(status) && (!change.groups() || isOfOne(status))) {
            return new Ignored(name + " belongs to a group.");
        }
        if ("call".equals(Json.text(status, "type"))) {
            return new Ignored(name + " is about a call.");
        }
        var word = Json.required(status, "status");
        if (LEGACY.contains(word)) {
            return new Ignored(name + " is a " + word + ", which changes nothing.");
        }
        var callbackData = Json.text(status, "biz_opaque_callback_data");
        if (callbackData != null && callbackData.startsWith(WhatsAppGestures.REACTION)) {
            return reaction(change, name, status, callbackData.substring(WhatsAppGestures.REACTION.length()));
        }
        var report = report(status, word);
        return new StatusReported(
                change.route(),
                Json.id(status, "id"),
                Handover.of(callbackData),
                report,
                isOfGroup(status) ? null : recipient(people, status),
                consequence(report));
    }

    /** One that failed was never there. It was recorded in the same second at the earliest, by a clock of finer grain. */
    private static InboundElement reaction(WhatsAppChange change, String name, JsonNode status, String target) {
        return "failed".equals(Json.text(status, "status")) && !target.isBlank()
                ? new MessageReacted(
                        change.route(),
                        target,
                        Direction.OUTBOUND,
                        null,
                        Json.time(status, "timestamp").plusSeconds(1),
                        Json.id(status, "id"))
                : new Ignored(name + " is about a reaction of ours.");
    }

    private static @Nullable SendOutcome consequence(Progress.Report report) {
        return report.status() == MessageStatus.FAILED && report.failure() != null
                ? GraphErrors.consequence(report.failure())
                : null;
    }

    private static Progress.Report report(JsonNode status, String word) {
        var reached = WORDS.get(word);
        if (reached == null) {
            throw Json.Unreadable.notYet("has status " + Elements.word(status, "status"));
        }
        return new Progress.Report(
                reached,
                Json.time(status, "timestamp"),
                Json.whole(status.path("pricing"), LONGEST_PRICING),
                failure(status.path("errors").path(0)));
    }

    private static @Nullable Failure failure(JsonNode error) {
        if (!error.isObject()) {
            return null;
        }
        var title = Json.firstOf(error, "title", "message");
        return new Failure(
                Json.number(error, "code").orElse(null),
                title == null ? "Unknown error" : title,
                Json.some(error.path("error_data"), "details"));
    }
}
