package com.imobhub.conversations.web;

import static org.springframework.http.HttpStatus.ACCEPTED;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.MediaDesk;
import com.imobhub.conversations.application.media.MediaFile;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaView;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The files of messages, named by the message. */
@RestController
@RequestMapping("/api/media")
class MediaController {

    private final MediaDesk desk;

    MediaController(MediaDesk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/{messageId}", produces = MediaType.ALL_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    void file(@PathVariable UUID messageId, @AuthenticationPrincipal SignedIn me, ServletWebRequest request)
            throws IOException {
        var file = stored(messageId, me);
        var type = Objects.requireNonNull(file.view().contentType());
        send(request, file, MediaKey.file(file.storedAs()), type);
    }

    @GetMapping(path = "/{messageId}/thumbnail", produces = MediaType.ALL_VALUE)
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(type = "string", format = "binary")))
    void thumbnail(@PathVariable UUID messageId, @AuthenticationPrincipal SignedIn me, ServletWebRequest request)
            throws IOException {
        var file = stored(messageId, me);
        var type = file.thumbnailType();
        if (type == null) {
            throw notHere("There is no small picture of this file.");
        }
        send(request, file, MediaKey.thumbnail(file.storedAs()), type);
    }

    @PostMapping("/{messageId}/retry")
    @ResponseStatus(ACCEPTED)
    MediaView retry(@PathVariable UUID messageId, @AuthenticationPrincipal SignedIn me) {
        return desk.retry(me, new MessageId(messageId));
    }

    private MediaFile stored(UUID messageId, SignedIn me) {
        var file = desk.find(me, new MessageId(messageId));
        if (!file.isStored()) {
            throw notHere("The file is " + file.view().state() + ".");
        }
        return file;
    }

    private static Refusal notHere(String detail) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "media-not-here", detail);
    }

    private void send(ServletWebRequest request, MediaFile file, MediaKey key, String type) throws IOException {
        var size = desk.size(key);
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var etag = "\"" + key.part().name().charAt(0)
                + Objects.requireNonNull(file.storedAt()).toEpochMilli() + "\"";
        MediaHeaders.write(response, file, type);
        if (request.checkNotModified(etag)) {
            return;
        }
        var part = RequestedPart.of(request, etag, size);
        part.describe(response);
        if (!"HEAD".equals(request.getRequest().getMethod()) && part.length() > 0) {
            try (var bytes = desk.open(key, part.from(), part.length())) {
                bytes.transferTo(response.getOutputStream());
            }
        }
    }
}
