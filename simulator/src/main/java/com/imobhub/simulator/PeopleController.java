package com.imobhub.simulator;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The phones: who there is, what each one shows, and writing on them. */
@RestController
@RequestMapping("/simulator/api/people")
class PeopleController {

    private final People people;
    private final Leads leads;
    private final Receipts receipts;
    private final BusinessNumbers numbers;
    private final SimulatorClock clock;

    PeopleController(People people, Leads leads, Receipts receipts, BusinessNumbers numbers, SimulatorClock clock) {
        this.people = people;
        this.leads = leads;
        this.receipts = receipts;
        this.numbers = numbers;
        this.clock = clock;
    }

    record NewPerson(@Nullable String phone, @Nullable String name) {}

    record Writing(
            @Nullable String text,
            @Nullable String name,
            @Nullable String phoneNumberId,
            @Nullable String userId,
            @Nullable String id,
            @Nullable String timestamp) {}

    record Written(String id, String waId, WebhookReport webhook) {}

    @GetMapping
    PhoneView.Everybody all() {
        return new PhoneView.Everybody(
                people.all().stream().map(PhoneView.Summary::of).toList());
    }

    /** Gives somebody a phone; the number may be written as people write it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PhoneView.Summary create(@RequestBody NewPerson body) {
        var digits = body.phone() == null ? "" : WaId.digits(body.phone());
        if (!WaId.isPhone(digits)) {
            throw badRequest("phone: a number with country code, 8 to 15 digits");
        }
        var person = people.dial(digits);
        person.introduce(body.name(), null);
        return PhoneView.Summary.of(person);
    }

    @GetMapping("/{waId}/messages")
    PhoneView.Screen thread(@PathVariable String waId) {
        return PhoneView.Screen.of(known(waId), clock.now());
    }

    @PostMapping("/{waId}/messages")
    Written write(@PathVariable String waId, @RequestBody Writing body) {
        var text = body.text();
        if (text == null || text.isEmpty()) {
            throw badRequest("text: must not be empty");
        }
        if (!WaId.isPhone(waId) && !WaId.isBusinessScoped(waId)) {
            throw badRequest("waId: 8 to 15 digits, or a business-scoped id for a hidden number");
        }
        var person = people.get(waId);
        person.introduce(body.name(), body.userId());
        var id = body.id() == null || body.id().isBlank() ? Wamid.fromPerson(waId) : body.id();
        var number = numbers.get(body.phoneNumberId());
        var message = PhoneMessage.byPerson(id, number.phoneNumberId(), text, moment(body.timestamp()));
        return new Written(id, waId, leads.write(person, message));
    }

    @PostMapping("/{waId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String waId) {
        receipts.readAll(known(waId));
    }

    private Person known(String waId) {
        return people.find(waId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody has this number"));
    }

    private Instant moment(@Nullable String timestamp) {
        if (timestamp == null) {
            return clock.now();
        }
        try {
            return timestamp.matches("\\d{1,12}")
                    ? Instant.ofEpochSecond(Long.parseLong(timestamp))
                    : Instant.parse(timestamp);
        } catch (DateTimeParseException e) {
            throw badRequest("timestamp: seconds since 1970 or an ISO-8601 instant");
        }
    }

    private static ResponseStatusException badRequest(String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
    }
}
