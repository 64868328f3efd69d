package com.imobhub.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Everybody whose phone is played. In memory: a restart empties all phones. */
@Component
class People {

    private final Map<String, Person> people = new ConcurrentHashMap<>();

    Person get(String id) {
        return people.computeIfAbsent(id, Person::new);
    }

    Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The person behind a number as somebody dials it. An account known under exactly these digits wins. */
    Person dial(String phone) {
        return find(WaId.digits(phone)).orElseGet(() -> get(WaId.of(phone)));
    }

    /** The person behind a business-scoped id, whether the number is known or not. */
    Person byUserId(String userId) {
        return people.values().stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst()
                .orElseGet(() -> get(userId));
    }

    Optional<Person> whoWrote(String messageId) {
        return people.values().stream()
                .filter(person -> person.find(messageId)
                        .filter(m -> m.from() == PhoneMessage.Author.PERSON)
                        .isPresent())
                .findFirst();
    }

    /** Everybody, who last wrote or was written to first. */
    List<Person> all() {
        return people.values().stream()
                .sorted(Comparator.comparing(People::lastMoved).reversed())
                .toList();
    }

    private static Instant lastMoved(Person person) {
        var thread = person.thread();
        return thread.isEmpty() ? Instant.MAX : thread.getLast().at();
    }
}
