package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.ConversationId;
import com.imobhub.conversations.application.attachments.Attachment;
import com.imobhub.conversations.application.attachments.AttachmentDesk;
import com.imobhub.conversations.application.attachments.AttachmentId;
import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.team.SignedIn;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way out: brought here first, then named in the message that sends them. */
@RestController
class AttachmentController {

    private static final String KINDS = "image|audio|voice|video|document|sticker";

    private final AttachmentDesk desk;

    AttachmentController(AttachmentDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = "/api/conversations/{id}/attachments", consumes = MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(CREATED)
    AttachmentView attach(
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = KINDS, message = "must be one of " + KINDS) String type,
            @RequestPart MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (var body = file.getInputStream()) {
            return AttachmentView.of(desk.attach(me, new ConversationId(id), claim(type, file), body));
        }
    }

    /** For the first message to somebody over this channel. */
    @PostMapping(path = "/api/channels/{id}/attachments", consumes = MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(CREATED)
    AttachmentView attachToFirst(
            @PathVariable UUID id,
            @RequestParam @Pattern(regexp = KINDS, message = "must be one of " + KINDS) String type,
            @RequestPart MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        try (var body = file.getInputStream()) {
            return AttachmentView.of(desk.attach(me, new ChannelId(id), claim(type, file), body));
        }
    }

    private static Claim claim(String type, MultipartFile file) {
        return new Claim(MediaKind.of(type), file.getOriginalFilename(), file.getContentType());
    }

    @DeleteMapping("/api/attachments/{id}")
    @ResponseStatus(NO_CONTENT)
    void discard(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        desk.discard(me, new AttachmentId(id));
    }

    /**
     * A file that can be sent.
     *
     * @param type the type of the message to send it with, which is not always the one that was asked for
     * @param contentType what its bytes are
     * @param width of an image or video, in pixels
     * @param seconds how long it plays
     */
    record AttachmentView(
            UUID id,
            String type,
            String filename,
            String contentType,
            long size,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer seconds) {

        static AttachmentView of(Attachment attachment) {
            var facts = attachment.facts();
            return new AttachmentView(
                    attachment.id().value(),
                    attachment.kind().word(),
                    attachment.filename(),
                    facts.contentType(),
                    attachment.size(),
                    facts.width(),
                    facts.height(),
                    facts.seconds());
        }
    }
}
