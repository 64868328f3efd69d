package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.conversations.domain.Content;
import com.imobhub.shared.Page;
import com.imobhub.shared.StorableText;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/conversations")
class ConversationController {

    private static final String PAGE = "50";

    private final ReadingDesk reading;
    private final AnswerDesk answering;

    ConversationController(ReadingDesk reading, AnswerDesk answering) {
        this.reading = reading;
        this.answering = answering;
    }

    @GetMapping
    Page<ConversationSummary> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = PAGE) int limit,
            @AuthenticationPrincipal SignedIn me) {
        return reading.list(me, cursor, limit);
    }

    @GetMapping("/{id}")
    ConversationSummary find(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        return reading.find(me, new ConversationId(id));
    }

    @GetMapping("/{id}/messages")
    Page<MessageView> messages(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = PAGE) int limit,
            @AuthenticationPrincipal SignedIn me) {
        return reading.messages(me, new ConversationId(id), before, limit);
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(ACCEPTED)
    MessageView answer(@PathVariable UUID id, @Valid @RequestBody Answer answer, @AuthenticationPrincipal SignedIn me) {
        var text = new Content.Text(StorableText.of(answer.text()));
        return answering.answer(new ConversationId(id), text, answer.clientId(), me);
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(NO_CONTENT)
    void seen(@PathVariable UUID id, @Valid @RequestBody SeenUpTo seen, @AuthenticationPrincipal SignedIn me) {
        reading.seen(me, new ConversationId(id), new MessageId(seen.messageId()));
    }

    /**
     * A message to send.
     *
     * @param clientId made by the caller; the same for every attempt to send the same thing, so that it is sent once
     */
    record Answer(
            @NotNull UUID clientId,

            @NotNull @Pattern(regexp = "text", message = "must be text")
            String type,

            @NotNull String text) {}

    record SeenUpTo(@NotNull UUID messageId) {}
}
