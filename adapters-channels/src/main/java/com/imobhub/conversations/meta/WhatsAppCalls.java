package com.imobhub.conversations.meta;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Content.SystemNote;
import com.imobhub.conversations.domain.Direction;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads calls over WhatsApp, which nobody can answer here: the thread says that there was one (wire-formats.md §4, calls). */
final class WhatsAppCalls {

    private WhatsAppCalls() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        var calls = change.value().path("calls");
        var people = change.people(calls);
        Elements.each("Call", calls, call -> List.of(read(change, people, call)), into);
        WhatsAppStatuses.read(change, into);
        change.errors(into);
    }

    /** One call has one id and several events; the last one tells how it went. */
    private static InboundElement read(WhatsAppChange change, WhatsAppPeople people, JsonNode call) {
        if (!"USER_INITIATED".equals(Json.text(call, "direction")) || change.isOwn(Json.text(call, "from"))) {
            return new Ignored(Elements.name("Call", call) + " is one of ours.");
        }
        if (!"terminate".equals(Json.text(call, "event"))) {
            return new Ignored(Elements.name("Call", call) + " is noted when it ends.");
        }
        var thread = new WhatsAppThread(
                change.route(), () -> people.sender(call), Direction.INBOUND, called(call), call.path("errors"));
        return WhatsAppMessages.arrived(thread, call, new SystemNote(SystemNote.What.CALL, outcome(call)));
    }

    /** Meta may count from the start or from the end; counting from the start is never too long. */
    private static Way called(JsonNode call) {
        var end = Json.time(call, "timestamp");
        return new Way.Called(Json.timeIfAny(call, "start_time")
                .filter(start -> start.isBefore(end))
                .orElse(end));
    }

    /** {@code missed}, or {@code answered} and for how many seconds. */
    private static String outcome(JsonNode call) {
        var seconds = Json.number(call, "duration").orElse(0);
        if (seconds > 0) {
            return "answered " + seconds;
        }
        return "COMPLETED".equals(Json.text(call, "status")) ? "answered" : "missed";
    }
}
