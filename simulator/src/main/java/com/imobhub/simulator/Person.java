package com.imobhub.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Someone with a phone: the name, and the thread with the agency as that phone shows it. */
final class Person {

    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration TYPING = Duration.ofSeconds(25);

    private final String id;
    private final List<PhoneMessage> thread = new ArrayList<>();
    private String userId;
    private @Nullable String name;
    private Instant typingUntil = Instant.MIN;

    /** A person known by number, or by a business-scoped id when the number is hidden. */
    Person(String id) {
        this.id = id;
        this.userId = WaId.isBusinessScoped(id) ? id : WaId.businessScopedId(id);
    }

    String id() {
        return id;
    }

    /** The number, unless this person hides it. */
    @Nullable
    String waId() {
        return WaId.isBusinessScoped(id) ? null : id;
    }

    synchronized String userId() {
        return userId;
    }

    synchronized @Nullable String name() {
        return name;
    }

    synchronized void introduce(@Nullable String newName, @Nullable String newUserId) {
        name = newName == null || newName.isBlank() ? name : newName.strip();
        userId = newUserId == null || newUserId.isBlank() ? userId : newUserId;
    }

    synchronized List<PhoneMessage> thread() {
        return List.copyOf(thread);
    }

    /** Shows a message unless it is there already. */
    synchronized void show(PhoneMessage message) {
        if (find(message.id()).isEmpty()) {
            thread.add(message);
        }
    }

    synchronized Optional<PhoneMessage> find(String messageId) {
        return thread.stream().filter(m -> m.id().equals(messageId)).findFirst();
    }

    /** Moves a message on; empty when it is further already or unknown. */
    synchronized Optional<PhoneMessage> advance(String messageId, MessageState next) {
        return replace(messageId, next, message -> message.as(next));
    }

    synchronized Optional<PhoneMessage> fail(String messageId, MetaError error) {
        return replace(messageId, MessageState.FAILED, message -> message.failed(error));
    }

    /** Whether the agency may still answer freely from that number. */
    synchronized boolean wroteWithinADay(String phoneNumberId, Instant now) {
        return thread.stream()
                .filter(m -> m.from() == PhoneMessage.Author.PERSON
                        && m.phoneNumberId().equals(phoneNumberId))
                .anyMatch(m -> m.at().plus(WINDOW).isAfter(now));
    }

    synchronized void seesTyping(Instant now) {
        typingUntil = now.plus(TYPING);
    }

    synchronized void seesNoTyping() {
        typingUntil = Instant.MIN;
    }

    synchronized boolean seesTypingAt(Instant now) {
        return typingUntil.isAfter(now);
    }

    private Optional<PhoneMessage> replace(String messageId, MessageState next, UnaryOperator<PhoneMessage> change) {
        var found = find(messageId).filter(m -> m.status().canBecome(next)).map(change);
        found.ifPresent(changed -> thread.replaceAll(m -> m.id().equals(messageId) ? changed : m));
        return found;
    }
}
