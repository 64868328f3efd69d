package com.imobhub.conversations.meta;

import com.imobhub.channels.ChannelNews;
import com.imobhub.channels.ChannelReport;
import com.imobhub.conversations.application.receiving.Cause;
import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.ChannelReported;
import com.imobhub.conversations.application.receiving.InboundElement.Ignored;
import com.imobhub.conversations.application.receiving.InboundElement.NotUnderstood;
import com.imobhub.conversations.application.receiving.InboundElement.Way;
import com.imobhub.conversations.domain.Address;
import com.imobhub.conversations.domain.Direction;
import com.imobhub.conversations.domain.MessageStatus;
import com.imobhub.conversations.domain.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads what was written before the number was connected (wire-formats.md §5, history). */
final class WhatsAppHistory {

    private static final int NOT_SHARED = 2_593_109;

    private static final Map<String, MessageStatus> WORDS = Map.of(
            "SENT", MessageStatus.SENT,
            "PENDING", MessageStatus.SENT,
            "DELIVERED", MessageStatus.DELIVERED,
            "READ", MessageStatus.READ,
            "PLAYED", MessageStatus.PLAYED,
            "ERROR", MessageStatus.FAILED);

    private WhatsAppHistory() {}

    static void read(WhatsAppChange change, Consumer<InboundElement> into) {
        for (var chunk : change.value().path("history")) {
            for (var thread : chunk.path("threads")) {
                readThread(change, thread, into);
            }
            Elements.each("History", chunk.path("errors"), error -> List.of(refusal(change, error)), into);
        }
        readFiles(change, change.value().path("messages"), into);
        readFiles(change, change.value().path("message_echoes"), into);
        change.errors(into);
    }

    /** What the business decided about sharing its history. */
    private static InboundElement refusal(WhatsAppChange change, JsonNode error) {
        return Json.number(error, "code").filter(code -> code == NOT_SHARED).isPresent()
                ? new ChannelReported(ChannelReport.ofRoute(
                        change.account(),
                        change.route().value(),
                        change.receivedAt(),
                        new ChannelNews.HistoryDeclined()))
                : new NotUnderstood(
                        Cause.PROVIDER_ERROR,
                        "History came with error " + Elements.word(error, "code") + ": " + Elements.word(error, "title")
                                + ".");
    }

    private static void readThread(WhatsAppChange change, JsonNode thread, Consumer<InboundElement> into) {
        if (thread.path("context").hasNonNull("group_id")) {
            into.accept(new Ignored("A thread of the history belongs to a group."));
            return;
        }
        var person = person(thread);
        var theirs = person.map(Person::addresses).orElse(List.of()).stream()
                .map(Address::value)
                .toList();
        Elements.each(
                "Message",
                thread.path("messages"),
                message -> WhatsAppMessages.read(
                        recalled(
                                change,
                                message,
                                direction(change, message, theirs),
                                () -> person.orElseThrow(() -> new Json.Unreadable("stands in nobody's thread"))),
                        message),
                into);
    }

    /** The files of placeholders come later, as messages of their own with the same id. */
    private static void readFiles(WhatsAppChange change, JsonNode messages, Consumer<InboundElement> into) {
        var people = change.people(messages);
        Elements.each(
                "Message",
                messages,
                message -> {
                    var direction = direction(change, message, List.of());
                    Supplier<Person> with = () -> direction == Direction.INBOUND
                            ? people.sender(message)
                            : WhatsAppEchoes.customer(change, people, message);
                    return WhatsAppMessages.read(recalled(change, message, direction, with), message);
                },
                into);
    }

    private static WhatsAppThread recalled(
            WhatsAppChange change, JsonNode message, Direction direction, Supplier<Person> with) {
        return new WhatsAppThread(
                change.route(),
                with,
                direction,
                new Way.LongAgo(direction, status(message, direction)),
                change.value().path("errors"));
    }

    /** @param theirs the addresses of whoever is on the other side, as far as the surroundings tell */
    private static Direction direction(WhatsAppChange change, JsonNode message, List<String> theirs) {
        var from = Json.firstOf(message, "from", "from_user_id");
        if (change.isOwn(from)) {
            return Direction.OUTBOUND;
        }
        var to = Json.firstOf(message, "to", "to_user_id");
        return to == null || change.isOwn(to) || from != null && theirs.contains(from)
                ? Direction.INBOUND
                : Direction.OUTBOUND;
    }

    private static MessageStatus status(JsonNode message, Direction direction) {
        var word = String.valueOf(Json.text(message.path("history_context"), "status"));
        return direction == Direction.INBOUND ? MessageStatus.RECEIVED : WORDS.getOrDefault(word, MessageStatus.SENT);
    }

    private static Optional<Person> person(JsonNode thread) {
        var context = thread.path("context");
        var phone = Optional.ofNullable(Json.some(thread, "id"))
                .filter(WhatsAppPeople::isWhatsAppId)
                .orElse(Json.some(context, "wa_id"));
        var userId = Json.firstOf(context, "user_id");
        return WhatsAppPeople.undescribed().find(phone, userId == null ? Json.some(thread, "id") : userId);
    }
}
