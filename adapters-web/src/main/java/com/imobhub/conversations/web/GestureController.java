package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.gestures.PresenceDesk;
import com.imobhub.conversations.application.gestures.ReactionDesk;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.domain.Emoji;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Small signs to the contact. */
@RestController
@RequestMapping("/api/conversations/{id}")
class GestureController {

    private final ReactionDesk reactions;
    private final PresenceDesk presence;

    GestureController(ReactionDesk reactions, PresenceDesk presence) {
        this.reactions = reactions;
        this.presence = presence;
    }

    /** Reacts for the agency, in place of what it reacted before. */
    @PutMapping("/messages/{message}/reaction")
    MessageView react(@PathVariable UUID id, @PathVariable UUID message, @Valid @RequestBody ReactionToSend reaction) {
        return reactions.react(new ConversationId(id), new MessageId(message), Emoji.of(reaction.emoji()));
    }

    /** Takes the agency's reaction back. */
    @DeleteMapping("/messages/{message}/reaction")
    MessageView takeBack(@PathVariable UUID id, @PathVariable UUID message) {
        return reactions.react(new ConversationId(id), new MessageId(message), null);
    }

    /** Somebody is writing an answer; worth saying again every 20 seconds. */
    @PostMapping("/typing")
    @ResponseStatus(NO_CONTENT)
    void typing(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        presence.typing(me, new ConversationId(id));
    }

    /** @param emoji exactly one */
    record ReactionToSend(@NotNull String emoji) {}
}
