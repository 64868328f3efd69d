package com.imobhub.conversations.application.reading;

import com.imobhub.conversations.domain.Author;
import com.imobhub.conversations.domain.Content;
import com.imobhub.conversations.domain.Failure;
import com.imobhub.conversations.domain.Message;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message of a thread.
 *
 * @param direction {@code inbound} or {@code outbound}
 * @param type {@code text}
 * @param status {@code received}, {@code queued}, {@code sending}, {@code sent}, {@code delivered}, {@code read},
 *     {@code failed}
 * @param inboundNo how many inbound messages the conversation had with this one
 */
public record MessageView(
        UUID id,
        @Nullable UUID clientId,
        String direction,
        String type,
        @Nullable String text,
        String status,
        Instant at,
        WrittenBy author,
        @Nullable Failure failure,
        int inboundNo) {

    /** @param kind {@code contact} or {@code member} */
    public record WrittenBy(
            String kind, @Nullable UUID id, @Nullable String name) {

        static WrittenBy of(Author author) {
            return switch (author) {
                case Author.TheContact() -> new WrittenBy("contact", null, null);
                case Author.AMember(var id, var name) -> new WrittenBy("member", id.value(), name);
            };
        }
    }

    public static MessageView of(Message message) {
        return switch (message.content()) {
            case Content.Text(var body) ->
                new MessageView(
                        message.id().value(),
                        message.clientId(),
                        message.direction().name().toLowerCase(Locale.ROOT),
                        "text",
                        body,
                        message.status().word(),
                        message.at(),
                        WrittenBy.of(message.author()),
                        message.failure(),
                        message.inboundNo());
        };
    }
}
