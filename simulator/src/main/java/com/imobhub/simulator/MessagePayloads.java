package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Webhooks about what was said: by a person, or by the agency in the app on its phone (wire-formats.md §2, §5). */
final class MessagePayloads {

    private static final String MESSAGES = "messages";

    private MessagePayloads() {}

    /** A person wrote, reacted, edited or took back. */
    static WebhookPayload said(BusinessNumber number, Person person, String id, Said said, Instant at) {
        return WebhookPayload.of(
                number,
                MESSAGES,
                "contacts",
                List.of(WebhookPayload.Contact.of(person)),
                "messages",
                List.of(byPerson(person.profile(), id, said, at)));
    }

    /** Something came that Meta itself cannot put into words; the reason stands beside the messages. */
    static WebhookPayload garbled(
            BusinessNumber number, Person person, String id, Said said, Instant at, Object error) {
        return WebhookPayload.of(
                number,
                MESSAGES,
                "contacts",
                List.of(WebhookPayload.Contact.of(person)),
                "messages",
                List.of(byPerson(person.profile(), id, said, at)),
                "errors",
                List.of(error));
    }

    /** The number or the user id of a person changed: told without contacts, by the old identity. */
    static WebhookPayload moved(BusinessNumber number, Profile before, String id, Said system, Instant at) {
        return WebhookPayload.of(
                number,
                MESSAGES,
                "messages",
                List.of(Fields.of(
                        "from",
                        before.waId(),
                        "id",
                        id,
                        "timestamp",
                        WebhookPayload.seconds(at),
                        "type",
                        "system",
                        "system",
                        system.content())));
    }

    /** The agency wrote in the app; a person without a number is told about beside it. */
    static WebhookPayload echo(BusinessNumber number, Person person, Map<String, Object> echo) {
        return WebhookPayload.of(
                number,
                "smb_message_echoes",
                "contacts",
                person.waId() == null ? List.of(WebhookPayload.Contact.of(person)) : null,
                "message_echoes",
                List.of(echo));
    }

    static Map<String, Object> byPerson(Profile person, String id, Said said, Instant at) {
        return message(
                said,
                Fields.of(
                        "from",
                        person.waId(),
                        "from_user_id",
                        person.isNamedByUserId() ? person.userId() : null,
                        "from_parent_user_id",
                        person.parentUserId(),
                        "id",
                        id,
                        "timestamp",
                        WebhookPayload.seconds(at)));
    }

    /** @param swapped with both sides exchanged, as seen for what was taken back */
    static Map<String, Object> byAgency(
            BusinessNumber number, Profile to, String id, Said said, Instant at, boolean swapped) {
        var agency = number.digits();
        return message(
                said,
                Fields.of(
                        "from",
                        swapped ? to.waId() : agency,
                        "to",
                        swapped ? agency : to.waId(),
                        "to_user_id",
                        to.isNamedByUserId() ? to.userId() : null,
                        "id",
                        id,
                        "timestamp",
                        WebhookPayload.seconds(at)));
    }

    private static Map<String, Object> message(Said said, Map<String, Object> head) {
        var before = Fields.of(
                "context",
                said.beside().get("context"),
                "referral",
                said.beside().get("referral"));
        before.putAll(head);
        before.putAll(said.asFields());
        said.beside().forEach(before::putIfAbsent);
        return before;
    }

    /** The reference of a quoted message of the agency, or of another. */
    static @Nullable Map<String, Object> quoting(BusinessNumber number, @Nullable String messageId) {
        return messageId == null ? null : Fields.of("from", number.digits(), "id", messageId);
    }
}
