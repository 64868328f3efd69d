package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.sending.OutboxDesk;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations/{id}/messages/{message}")
class SecondThoughtsController {

    private final OutboxDesk desk;

    SecondThoughtsController(OutboxDesk desk) {
        this.desk = desk;
    }

    @DeleteMapping
    @ResponseStatus(NO_CONTENT)
    void cancel(@PathVariable UUID id, @PathVariable UUID message) {
        desk.cancel(new ConversationId(id), new MessageId(message));
    }

    @PostMapping("/retry")
    @ResponseStatus(ACCEPTED)
    MessageView retry(
            @PathVariable UUID id, @PathVariable UUID message, @RequestBody(required = false) @Nullable Retry how) {
        return desk.retry(
                new ConversationId(id),
                new MessageId(message),
                how != null && Boolean.TRUE.equals(how.evenIfItArrives()));
    }

    /** @param evenIfItArrives somebody decided to send again what may have been sent, so that it may arrive twice */
    record Retry(@Nullable Boolean evenIfItArrives) {}
}
