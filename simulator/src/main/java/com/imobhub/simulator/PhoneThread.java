package com.imobhub.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The thread with the agency, as one phone shows it. */
final class PhoneThread {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final Map<String, PhoneMessage> messages = new LinkedHashMap<>();

    synchronized List<PhoneMessage> messages() {
        return List.copyOf(messages.values());
    }

    /** Shows a message unless it is there already. */
    synchronized void show(PhoneMessage message) {
        messages.putIfAbsent(message.id(), message);
    }

    synchronized Optional<PhoneMessage> find(String messageId) {
        return Optional.ofNullable(messages.get(messageId));
    }

    /** Changes a message; empty when it is unknown. */
    synchronized Optional<PhoneMessage> change(String messageId, UnaryOperator<PhoneMessage> change) {
        return Optional.ofNullable(messages.computeIfPresent(messageId, (id, message) -> change.apply(message)));
    }

    /** Moves a message on; empty when it is further already or unknown. */
    synchronized Optional<PhoneMessage> advance(String messageId, MessageState next) {
        return find(messageId)
                .filter(m -> m.status().canBecome(next))
                .flatMap(m -> change(messageId, it -> it.as(next)));
    }

    synchronized Optional<PhoneMessage> fail(String messageId, MetaError error) {
        return find(messageId)
                .filter(m -> m.status().canBecome(MessageState.FAILED))
                .flatMap(m -> change(messageId, it -> it.failed(error)));
    }

    /** Whether the agency may still answer freely from that number. */
    synchronized boolean wroteWithinADay(String phoneNumberId, Instant now) {
        return messages.values().stream()
                .filter(m ->
                        m.isBy(PhoneMessage.Author.PERSON) && m.phoneNumberId().equals(phoneNumberId))
                .anyMatch(m -> m.at().plus(WINDOW).isAfter(now));
    }
}
