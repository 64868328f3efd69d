package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.application.reading.MessageView;
import com.imobhub.conversations.application.sending.AnswerDesk;
import com.imobhub.conversations.application.sending.Draft;
import com.imobhub.conversations.domain.Content;
import com.imobhub.shared.StorableText;
import com.imobhub.team.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SendTextController {

    private final AnswerDesk answering;

    SendTextController(AnswerDesk answering) {
        this.answering = answering;
    }

    @PostMapping("/api/send/text")
    @ResponseStatus(ACCEPTED)
    MessageView send(@Valid @RequestBody TextTo text, @AuthenticationPrincipal SignedIn me) {
        var clientId = text.clientId() == null ? UUID.randomUUID() : text.clientId();
        var content = new Content.Text(StorableText.of(text.text()));
        return answering.write(text.to(), new ChannelId(text.channelId()), Draft.of(content, clientId), me);
    }

    /**
     * A text to a phone number.
     *
     * @param to in any Brazilian notation, or with country code
     * @param clientId the same for every attempt to send the same thing; without it a repetition is sent again
     */
    record TextTo(
            @NotBlank String to,
            @NotNull String text,
            @NotNull UUID channelId,
            @Nullable UUID clientId) {}
}
