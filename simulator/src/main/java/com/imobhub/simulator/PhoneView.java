package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the control API shows of the phones. */
final class PhoneView {

    private PhoneView() {}

    record Everybody(List<Summary> items) {}

    record Summary(
            String waId,
            @Nullable String name,
            String userId,
            @Nullable String username,
            long unread,
            @Nullable Bubble lastMessage) {

        static Summary of(Person person) {
            var shown = shown(person).toList();
            var unread = shown.stream()
                    .filter(m -> m.isBy(PhoneMessage.Author.BUSINESS) && m.status() == MessageState.DELIVERED)
                    .count();
            return new Summary(
                    person.id(),
                    person.name(),
                    person.userId(),
                    person.profile().username(),
                    unread,
                    shown.isEmpty() ? null : Bubble.of(shown.getLast()));
        }
    }

    /** The thread, as it is on the screen of that phone. */
    record Screen(
            String waId,
            @Nullable String name,
            @Nullable String username,
            boolean hidesNumber,
            boolean typing,
            List<Bubble> items) {

        static Screen of(Person person, Instant now) {
            var items = shown(person).map(Bubble::of).toList();
            return new Screen(
                    person.id(),
                    person.name(),
                    person.profile().username(),
                    person.profile().hidesNumber(),
                    person.seesTypingAt(now),
                    items);
        }
    }

    /**
     * One message.
     *
     * @param text its words, empty where there are none
     * @param content in Meta's own shape
     * @param replyTo the quoted message
     * @param reactions of the person and of the agency
     */
    record Bubble(
            String id,
            String phoneNumberId,
            PhoneMessage.Author from,
            String type,
            String text,
            @Nullable JsonNode content,
            @Nullable String replyTo,
            boolean forwarded,
            boolean byAd,
            List<String> reactions,
            @Nullable String ownReaction,
            boolean edited,
            boolean deleted,
            Instant at,
            MessageState status,
            PhoneMessage.@Nullable Failure failure) {

        static Bubble of(PhoneMessage message) {
            var said = message.said();
            var marks = message.marks();
            var context = MetaJson.tree(said.beside().getOrDefault("context", Fields.of()));
            var hidden = marks.deleted();
            return new Bubble(
                    message.id(),
                    message.phoneNumberId(),
                    message.from(),
                    said.type(),
                    hidden ? "" : said.text(),
                    hidden ? null : said.content(),
                    context.path("id").asString(null),
                    context.has("forwarded") || context.has("frequently_forwarded"),
                    said.beside().containsKey("referral"),
                    Stream.of(marks.personsReaction(), marks.agencysReaction())
                            .filter(Objects::nonNull)
                            .toList(),
                    marks.personsReaction(),
                    marks.edited(),
                    hidden,
                    message.at(),
                    message.status(),
                    message.failure());
        }
    }

    /** Reactions are seen on what they are about. */
    private static Stream<PhoneMessage> shown(Person person) {
        return person.thread().messages().stream()
                .filter(message -> !message.said().type().equals("reaction"));
    }
}
