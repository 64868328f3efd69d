package com.imobhub.simulator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

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

    /** The person of that number or id, or 404 for the control API. */
    Person known(String id) {
        return find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody has this number"));
    }

    /** The person behind a number as somebody dials it. An account known under exactly these digits wins. */
    Person dial(String phone) {
        var digits = WaId.digits(phone);
        return find(digits)
                .or(() -> people.values().stream()
                        .filter(it -> digits.equals(it.profile().phone()))
                        .findFirst())
                .orElseGet(() -> get(WaId.of(phone)));
    }

    /** The person behind a business-scoped id, whether the number is known or not. */
    Person byUserId(String userId) {
        return people.values().stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst()
                .orElseGet(() -> get(userId));
    }

    /** From now on this person is found under another number or user id. */
    void move(Person person, String newId, Profile profile) {
        people.remove(person.id(), person);
        person.becomes(newId, profile);
        people.put(newId, person);
    }

    Optional<Person> whoWrote(String messageId) {
        return people.values().stream()
                .filter(person -> person.thread()
                        .find(messageId)
                        .filter(m -> m.isBy(PhoneMessage.Author.PERSON))
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
        var thread = person.thread().messages();
        return thread.isEmpty() ? Instant.MAX : thread.getLast().at();
    }
}
