package com.imobhub.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Graph answers, written in its own names. */
final class GraphAnswer {

    private GraphAnswer() {}

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

        static Accepted of(String input, Person person, String messageId) {
            var waId = person.waId();
            var contact = waId == null ? new Contact(input, null, person.userId()) : new Contact(input, waId, null);
            return new Accepted("whatsapp", List.of(contact), List.of(new MessageId(messageId)));
        }
    }

    record Contact(
            String input, @Nullable String waId, @Nullable String userId) {}

    record MessageId(String id) {}
}
