package com.imobhub.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What people do besides writing: react, correct, take back, change their number. Each is reported as Meta does. */
@RestController
@RequestMapping("/simulator/api/people/{waId}")
class DeedsController {

    private final People people;
    private final Leads leads;
    private final BusinessNumbers numbers;
    private final Moments moments;

    DeedsController(People people, Leads leads, BusinessNumbers numbers, Moments moments) {
        this.people = people;
        this.leads = leads;
        this.numbers = numbers;
        this.moments = moments;
    }

    record Done(String id, String waId, WebhookReport webhook) {}

    /**
     * @param messageId may be unknown to the phone
     * @param emoji null takes the reaction away; {@code ""} as well, in the older shape
     * @param id of the webhook's message; made up without it
     */
    record Reaction(
            String messageId,
            @Nullable String emoji,
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    /** @param text the new words, or the new caption */
    record Edit(
            String messageId,
            String text,
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    record Deletion(
            String messageId,
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    /**
     * @param phone the new number; missing when only the user id changes
     * @param userId the new user id; made from the number without it
     */
    record Move(
            @Nullable String phone,
            @Nullable String userId,
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    record IdentityChange(
            @Nullable String phoneNumberId,
            @Nullable String id,
            @Nullable String timestamp) {}

    @PostMapping("/reactions")
    Done react(@PathVariable String waId, @RequestBody Reaction body) {
        var person = people.known(waId);
        var emoji = body.emoji() == null || body.emoji().isEmpty() ? null : body.emoji();
        person.thread().change(body.messageId(), it -> it.reacted(PhoneMessage.Author.PERSON, emoji));
        var said = Said.of("reaction", Fields.of("message_id", body.messageId(), "emoji", body.emoji()));
        return tell(person, body.phoneNumberId(), body.id(), said, moments.of(body.timestamp()));
    }

    @PostMapping("/edits")
    Done edit(@PathVariable String waId, @RequestBody Edit body) {
        var person = people.known(waId);
        var corrected = corrected(person, body.messageId(), body.text());
        person.thread().change(body.messageId(), it -> it.edited(corrected));
        var message = Fields.of("context", Map.of("id", "M0"));
        message.putAll(corrected.asFields());
        var said = Said.of("edit", Fields.of("original_message_id", body.messageId(), "message", message));
        return tell(person, body.phoneNumberId(), body.id(), said, moments.of(body.timestamp()));
    }

    @PostMapping("/deletions")
    Done delete(@PathVariable String waId, @RequestBody Deletion body) {
        var person = people.known(waId);
        person.thread().change(body.messageId(), PhoneMessage::deleted);
        var said = Said.of("revoke", Fields.of("original_message_id", body.messageId()));
        return tell(person, body.phoneNumberId(), body.id(), said, moments.of(body.timestamp()));
    }

    /** Another number or user id; the thread goes along, and the person is found under the new one. */
    @PostMapping("/number")
    Done move(@PathVariable String waId, @RequestBody Move body) {
        var person = people.known(waId);
        var before = person.profile();
        var phone = body.phone() == null ? null : WaId.digits(body.phone());
        if (phone == null ? body.userId() == null : !WaId.isPhone(phone)) {
            throw new BadRequest("phone: 8 to 15 digits; or userId alone");
        }
        var userId = phone != null && body.userId() == null ? WaId.businessScopedId(phone) : body.userId();
        var after = before.with(new Profile.Change(phone, null, userId, null, null, null));
        var key = after.waId() == null ? after.userId() : after.waId();
        people.move(person, key, after);
        var id = id(body.id(), key);
        var said = phone == null ? userIdChanged(before, after) : numberChanged(before, after);
        var number = numbers.get(body.phoneNumberId());
        var payload = MessagePayloads.moved(number, before, id, said, moments.of(body.timestamp()));
        return new Done(id, key, leads.tell(person, payload));
    }

    /** The security code changed: a note, nothing more. */
    @PostMapping("/identity")
    Done changeIdentity(@PathVariable String waId, @RequestBody IdentityChange body) {
        var at = moments.of(body.timestamp());
        var said = Said.of("system", Fields.of("body", "User identity changed", "type", "customer_identity_changed"))
                .with(
                        "identity",
                        Fields.of(
                                "acknowledged",
                                true,
                                "created_timestamp",
                                WebhookPayload.seconds(at),
                                "hash",
                                "DF2lS5v2W6x="));
        return tell(people.known(waId), body.phoneNumberId(), body.id(), said, at);
    }

    private Done tell(Person person, @Nullable String phoneNumberId, @Nullable String wish, Said said, Instant at) {
        var id = id(wish, person.id());
        var number = numbers.get(phoneNumberId).phoneNumberId();
        return new Done(id, person.id(), leads.tell(person, number, id, said, at));
    }

    /** What the message says now: the same media with another caption, or else another text. */
    private static Said corrected(Person person, String messageId, String text) {
        var before = person.thread().find(messageId).map(PhoneMessage::said);
        if (before.isPresent() && before.get().content() instanceof ObjectNode content && content.has("mime_type")) {
            return Said.of(before.get().type(), content.deepCopy().put("caption", text));
        }
        return Said.text(text);
    }

    private static Said numberChanged(Profile before, Profile after) {
        return Said.of(
                "system",
                Fields.of(
                        "body",
                        "User " + before.name() + " changed from " + before.phone() + " to " + after.phone(),
                        "wa_id",
                        after.phone(),
                        "type",
                        "user_changed_number",
                        "user_id",
                        after.userId(),
                        "previous_user_id",
                        before.userId()));
    }

    private static Said userIdChanged(Profile before, Profile after) {
        return Said.of(
                "system",
                Fields.of(
                        "body",
                        "User changed",
                        "type",
                        "user_changed_user_id",
                        "user_id",
                        after.userId(),
                        "previous_user_id",
                        before.userId()));
    }

    private static String id(@Nullable String wish, String personId) {
        return wish == null || wish.isBlank() ? Wamid.fromPerson(personId) : wish;
    }
}
