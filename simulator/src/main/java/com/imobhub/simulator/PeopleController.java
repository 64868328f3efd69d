package com.imobhub.simulator;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The phones: who there is, what each one shows, and writing on them. A person is named by the number WhatsApp knows, or by a
 * business-scoped id when the number is hidden; who is named first by writing is made up.
 */
@RestController
@RequestMapping("/simulator/api/people")
class PeopleController {

    private final People people;
    private final Leads leads;
    private final Contents contents;
    private final Receipts receipts;
    private final BusinessNumbers numbers;
    private final PhoneEvents screen;
    private final Moments moments;

    PeopleController(
            People people,
            Leads leads,
            Contents contents,
            Receipts receipts,
            BusinessNumbers numbers,
            PhoneEvents screen,
            Moments moments) {
        this.people = people;
        this.leads = leads;
        this.contents = contents;
        this.receipts = receipts;
        this.numbers = numbers;
        this.screen = screen;
        this.moments = moments;
    }

    record Written(String id, String waId, WebhookReport webhook) {}

    record About(String messageId) {}

    @GetMapping
    PhoneView.Everybody all() {
        return new PhoneView.Everybody(
                people.all().stream().map(PhoneView.Summary::of).toList());
    }

    /** Gives somebody a phone; the number may be written as people write it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PhoneView.Summary create(@RequestBody Profile.Change body) {
        var person = people.dial(number(body.phone()));
        person.change(new Profile.Change(
                null, body.hidesNumber(), body.userId(), body.parentUserId(), body.name(), body.username()));
        return PhoneView.Summary.of(person);
    }

    /** Changes what WhatsApp knows: a username, hiding or telling the number, the user id. */
    @PutMapping("/{waId}")
    PhoneView.Summary change(@PathVariable String waId, @RequestBody Profile.Change body) {
        var person = person(waId);
        person.change(new Profile.Change(
                body.phone() == null ? null : number(body.phone()),
                body.hidesNumber(),
                body.userId(),
                body.parentUserId(),
                body.name(),
                body.username()));
        screen.changed(person);
        return PhoneView.Summary.of(person);
    }

    @GetMapping("/{waId}/messages")
    PhoneView.Screen thread(@PathVariable String waId) {
        return PhoneView.Screen.of(people.known(waId), moments.of(null));
    }

    /** Writes to the agency; waits a little for the webhook to be taken. */
    @PostMapping("/{waId}/messages")
    Written write(@PathVariable String waId, @RequestBody Writing body) {
        var person = person(waId);
        var number = numbers.get(body.phoneNumberId());
        var said = contents.complete(contents.of(body, person), body, number);
        person.change(Profile.Change.naming(body.name(), body.userId()));
        var message =
                PhoneMessage.byPerson(id(body.id(), waId), number.phoneNumberId(), said, moments.of(body.timestamp()));
        return new Written(message.id(), waId, report(person, number, message, body.other()));
    }

    /** The person looks at the thread. */
    @PostMapping("/{waId}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable String waId) {
        receipts.readAll(people.known(waId));
    }

    /** The person listens to a voice note of the agency. */
    @PostMapping("/{waId}/played")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void play(@PathVariable String waId, @RequestBody About body) {
        receipts.advance(people.known(waId), body.messageId(), MessageState.PLAYED);
    }

    /** Lets something go wrong for this person alone; an empty object ends it. */
    @PutMapping("/{waId}/faults")
    PersonFaults suffer(@PathVariable String waId, @RequestBody PersonFaults body) {
        Faults.checkDelay("lateByMs", body.lateByMs());
        person(waId).suffers(body);
        return body;
    }

    private WebhookReport report(
            Person person, BusinessNumber number, PhoneMessage message, Writing.@Nullable Other other) {
        if (other == null || !Boolean.TRUE.equals(other.garbled())) {
            return leads.write(person, message);
        }
        var error = StatusPayloads.Reason.inMessage(131000, "Something went wrong", "Unsupported webhook payload");
        var payload = MessagePayloads.garbled(number, person, message.id(), message.said(), message.at(), error);
        return leads.write(person, message, payload);
    }

    private Person person(String waId) {
        if (!WaId.isPhone(waId) && !WaId.isBusinessScoped(waId)) {
            throw new BadRequest("waId: 8 to 15 digits, or a business-scoped id for a hidden number");
        }
        return people.get(waId);
    }

    private static String number(@Nullable String phone) {
        var digits = phone == null ? "" : WaId.digits(phone);
        if (!WaId.isPhone(digits)) {
            throw new BadRequest("phone: a number with country code, 8 to 15 digits");
        }
        return digits;
    }

    private static String id(@Nullable String wish, String waId) {
        return wish == null || wish.isBlank() ? Wamid.fromPerson(waId) : wish;
    }
}
