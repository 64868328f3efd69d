package com.imobhub.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What Graph answers, written in its own names. */
final class GraphAnswer {

    private GraphAnswer() {}

    static ResponseEntity<byte[]> ok(Object answer) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(MetaJson.write(answer));
    }

    record Failed(Problem error) {}

    record Problem(
            String message,
            String type,
            int code,
            @Nullable ErrorData errorData,
            @Nullable Integer errorSubcode,
            @Nullable Boolean isTransient,
            String fbtraceId) {}

    record ErrorData(String messagingProduct, String details) {}

    record Success(boolean success) {}

    record Accepted(String messagingProduct, List<Contact> contacts, List<MessageId> messages) {

        /** @param messageStatus only templates tell one */
        static Accepted of(String input, Person person, String messageId, @Nullable String messageStatus) {
            var waId = person.waId();
            var contact = waId == null ? new Contact(input, null, person.userId()) : new Contact(input, waId, null);
            return new Accepted("whatsapp", List.of(contact), List.of(new MessageId(messageId, messageStatus)));
        }
    }

    record Contact(
            String input, @Nullable String waId, @Nullable String userId) {}

    record MessageId(String id, @Nullable String messageStatus) {}
}
