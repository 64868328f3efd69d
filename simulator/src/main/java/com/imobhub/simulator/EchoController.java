package com.imobhub.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The agency writes in the WhatsApp app on its own phone; desks hear of it by echo (wire-formats.md §5). */
@RestController
@RequestMapping("/simulator/api/people/{waId}/echoes")
class EchoController {

    private final People people;
    private final Leads leads;
    private final Contents contents;
    private final BusinessNumbers numbers;
    private final Moments moments;

    EchoController(People people, Leads leads, Contents contents, BusinessNumbers numbers, Moments moments) {
        this.people = people;
        this.leads = leads;
        this.contents = contents;
        this.numbers = numbers;
        this.moments = moments;
    }

    record Echoed(String id, String waId, WebhookReport webhook) {}

    /**
     * Corrects what was written in the app, or takes it back.
     *
     * @param text the new words; none to take it back
     * @param swapped with {@code from} and {@code to} exchanged, as seen
     */
    record Second(
            String messageId,
            @Nullable String text,
            @Nullable Boolean swapped,
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    @PostMapping
    Echoed write(@PathVariable String waId, @RequestBody Writing body) {
        var person = people.get(waId);
        var number = numbers.get(body.phoneNumberId());
        var said = contents.complete(contents.of(body, person), body, number);
        var at = moments.of(body.timestamp());
        var id = id(body.id(), person);
        var bubble = PhoneMessage.byBusiness(id, number.phoneNumberId(), said, at, null)
                .as(MessageState.DELIVERED);
        person.thread().show(bubble);
        return echo(person, number, id, said, at, false);
    }

    @PostMapping("/edits")
    Echoed edit(@PathVariable String waId, @RequestBody Second body) {
        var text = body.text();
        if (text == null) {
            throw new BadRequest("text: the new words");
        }
        var corrected = Said.text(text);
        people.get(waId).thread().change(body.messageId(), it -> it.edited(corrected));
        var said = Said.of("edit", Fields.of("original_message_id", body.messageId(), "message", corrected.asFields()));
        return second(waId, body, said);
    }

    @PostMapping("/deletions")
    Echoed delete(@PathVariable String waId, @RequestBody Second body) {
        people.get(waId).thread().change(body.messageId(), PhoneMessage::deleted);
        return second(waId, body, Said.of("revoke", Fields.of("original_message_id", body.messageId())));
    }

    private Echoed second(String waId, Second body, Said said) {
        var person = people.get(waId);
        var number = numbers.get(body.phoneNumberId());
        var swapped = Boolean.TRUE.equals(body.swapped());
        return echo(person, number, id(body.id(), person), said, moments.of(body.timestamp()), swapped);
    }

    private Echoed echo(Person person, BusinessNumber number, String id, Said said, Instant at, boolean swapped) {
        var echo = MessagePayloads.byAgency(number, person.profile(), id, said, at, swapped);
        return new Echoed(id, person.id(), leads.tell(person, MessagePayloads.echo(number, person, echo)));
    }

    private static String id(@Nullable String wish, Person person) {
        return wish == null || wish.isBlank() ? Wamid.fromBusiness(person.id()) : wish;
    }
}
