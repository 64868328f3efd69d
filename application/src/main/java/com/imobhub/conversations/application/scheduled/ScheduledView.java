package com.imobhub.conversations.application.scheduled;

import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Content;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that is to be sent later.
 *
 * @param state {@code waiting}, {@code sent}, {@code canceled} or {@code failed}
 * @param reason why it failed, as the code of a refusal; {@code answered} when it was canceled because the contact wrote
 * @param quotes the message that it will answer to
 * @param message what it will say
 */
public record ScheduledView(
        UUID id,
        UUID conversationId,
        Instant at,
        boolean cancelIfAnswered,
        String state,
        @Nullable String reason,
        int version,
        @Nullable UUID quotes,
        MessageView message) {

    /** @param said what it would say now */
    static ScheduledView of(ScheduledMessage it, Content said) {
        var quotes = it.draft().quotes();
        return new ScheduledView(
                it.id().value(),
                it.conversation().value(),
                it.plan().at(),
                it.plan().cancelIfAnswered(),
                it.state().word(),
                it.reason(),
                it.version(),
                quotes == null ? null : quotes.value(),
                MessageView.of(it.preview(said)));
    }
}
