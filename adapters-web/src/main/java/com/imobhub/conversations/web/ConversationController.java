package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.reading.ConversationSummary;
import com.imobhub.conversations.application.reading.MessagePage;
import com.imobhub.conversations.application.reading.MessageVersion;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.reading.Place;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.shared.Page;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
    MessagePage messages(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID around,
            @RequestParam(defaultValue = PAGE) int limit,
            @AuthenticationPrincipal SignedIn me) {
        return reading.messages(me, new ConversationId(id), Place.of(before, after, around), limit);
    }

    @GetMapping("/{id}/messages/{message}/versions")
    List<MessageVersion> versions(@PathVariable UUID id, @PathVariable UUID message) {
        return reading.versions(new ConversationId(id), new MessageId(message));
    }

    /** Writes first to somebody who never wrote. */
    @PostMapping
    @ResponseStatus(CREATED)
    ConversationSummary start(@Valid @RequestBody FirstMessage first, @AuthenticationPrincipal SignedIn me) {
        var queued = answering.start(
                first.to(), new ChannelId(first.channelId()), first.message().draft(), me);
        return reading.find(me, new ConversationId(queued.conversationId()));
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(ACCEPTED)
    MessageView answer(
            @PathVariable UUID id, @Valid @RequestBody MessageToSend message, @AuthenticationPrincipal SignedIn me) {
        return answering.answer(new ConversationId(id), message.draft(), me);
    }

    @PostMapping("/{id}/seen")
    @ResponseStatus(NO_CONTENT)
    void seen(@PathVariable UUID id, @Valid @RequestBody SeenUpTo seen, @AuthenticationPrincipal SignedIn me) {
        reading.seen(me, new ConversationId(id), new MessageId(seen.messageId()));
    }

    /** @param to a phone number in any Brazilian notation, or with country code */
    record FirstMessage(
            @NotNull UUID channelId,
            @NotBlank String to,
            @NotNull @Valid MessageToSend message) {}

    record SeenUpTo(@NotNull UUID messageId) {}
}
