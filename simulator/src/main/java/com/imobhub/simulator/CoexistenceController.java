package com.imobhub.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the app on the agency's phone brings along: old conversations and the address book (wire-formats.md §5). */
@RestController
@RequestMapping("/simulator/api")
class CoexistenceController {

    private static final StatusPayloads.Reason DECLINED = StatusPayloads.Reason.inMessage(
            2593109,
            "History sync is turned off by the business from the WhatsApp Business App",
            "History sharing is turned off by the business");

    private final People people;
    private final Contents contents;
    private final BusinessNumbers numbers;
    private final PostedWebhooks posted;
    private final Moments moments;

    CoexistenceController(
            People people, Contents contents, BusinessNumbers numbers, PostedWebhooks posted, Moments moments) {
        this.people = people;
        this.contents = contents;
        this.numbers = numbers;
        this.posted = posted;
        this.moments = moments;
    }

    record Told(WebhookReport webhook) {}

    /**
     * One piece of the history.
     *
     * @param phase 0, 1 or 2: younger to older
     * @param progress per cent; 100 is the end
     */
    record Chunk(@Nullable String phoneNumberId, int phase, int chunkOrder, int progress, List<OldThread> threads) {}

    /** @param person whom the conversation was with, by number or user id */
    record OldThread(String person, List<OldMessage> messages) {}

    /**
     * @param byAgency whether the agency wrote it
     * @param text its words; without them a placeholder of media to come
     * @param status DELIVERED, ERROR, PENDING, PLAYED, READ or SENT
     */
    record OldMessage(String id, boolean byAgency, @Nullable String text, String timestamp, String status) {}

    record Declining(@Nullable String phoneNumberId) {}

    record AddressBook(@Nullable String phoneNumberId, List<Entry> entries) {}

    /** @param action add or remove; who is removed has no names */
    record Entry(
            String action,
            String phoneNumber,
            @Nullable String fullName,
            @Nullable String firstName,
            @Nullable String userId,
            @Nullable String username,
            @Nullable String timestamp) {}

    @PostMapping("/history")
    Told history(@RequestBody Chunk body) {
        var number = numbers.get(body.phoneNumberId());
        var metadata = Fields.of("phase", body.phase(), "chunk_order", body.chunkOrder(), "progress", body.progress());
        var threads =
                body.threads().stream().map(thread -> thread(number, thread)).toList();
        return tell(number, "history", List.of(Fields.of("metadata", metadata, "threads", threads)));
    }

    @PostMapping("/history/declined")
    Told decline(@RequestBody Declining body) {
        return tell(numbers.get(body.phoneNumberId()), "history", List.of(Fields.of("errors", List.of(DECLINED))));
    }

    /** The file of a placeholder comes: the same id, now with its content. */
    @PostMapping("/people/{waId}/history-media")
    Told media(@PathVariable String waId, @RequestBody Writing body) {
        var person = people.get(waId);
        var number = numbers.get(body.phoneNumberId());
        var id = body.id() == null ? Wamid.fromPerson(waId) : body.id();
        var said = contents.of(body, person);
        var message = MessagePayloads.byPerson(person.profile(), id, said, moments.of(body.timestamp()));
        return new Told(posted.send(WebhookPayload.of(number, "history", "messages", List.of(message))));
    }

    @PostMapping("/address-book")
    Told addressBook(@RequestBody AddressBook body) {
        var entries = body.entries().stream().map(this::entry).toList();
        return new Told(posted.send(
                WebhookPayload.of(numbers.get(body.phoneNumberId()), "smb_app_state_sync", "state_sync", entries)));
    }

    private Told tell(BusinessNumber number, String field, Object content) {
        return new Told(posted.send(WebhookPayload.of(number, field, field, content)));
    }

    private Map<String, Object> thread(BusinessNumber number, OldThread thread) {
        var profile = people.get(thread.person()).profile();
        var context = Fields.of("wa_id", profile.waId(), "user_id", profile.userId(), "username", profile.username());
        var messages = thread.messages().stream()
                .map(message -> message(number, profile, message))
                .toList();
        return Fields.of("id", thread.person(), "context", context, "messages", messages);
    }

    private Map<String, Object> message(BusinessNumber number, Profile person, OldMessage old) {
        var said = (old.text() == null ? Said.of("media_placeholder", null) : Said.text(old.text()))
                .with("history_context", Map.of("status", old.status()));
        var at = moments.of(old.timestamp());
        return old.byAgency()
                ? MessagePayloads.byAgency(number, person, old.id(), said, at, false)
                : MessagePayloads.byPerson(person, old.id(), said, at);
    }

    private Map<String, Object> entry(Entry entry) {
        var contact = Fields.of(
                "full_name",
                entry.fullName(),
                "first_name",
                entry.firstName(),
                "phone_number",
                WaId.digits(entry.phoneNumber()),
                "user_id",
                entry.userId(),
                "username",
                entry.username());
        var at = WebhookPayload.seconds(moments.of(entry.timestamp()));
        return Fields.of(
                "type", "contact", "contact", contact, "action", entry.action(), "metadata", Map.of("timestamp", at));
    }
}
