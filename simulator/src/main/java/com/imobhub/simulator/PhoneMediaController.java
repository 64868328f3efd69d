package com.imobhub.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The files on the phones: samples, what people bring, and what they look at. */
@RestController
@RequestMapping("/simulator/api")
class PhoneMediaController {

    private static final long LARGEST = 100L * 1024 * 1024;

    private final MediaShelf shelf;
    private final Samples samples;

    PhoneMediaController(MediaShelf shelf, Samples samples) {
        this.shelf = shelf;
        this.samples = samples;
    }

    record AllSamples(List<Samples.Sample> items) {}

    record Brought(String id, String mimeType, long size, String sha256) {}

    @GetMapping("/samples")
    AllSamples samples() {
        return new AllSamples(samples.all());
    }

    @GetMapping("/samples/{name}")
    ResponseEntity<Resource> sample(@PathVariable String name) {
        var sample = samples.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return answer(sample.mimeType(), true, sample.filename(), sample.content());
    }

    /** Takes a file of a person: its bytes as the body, its type as their type. */
    @PostMapping("/media")
    @ResponseStatus(HttpStatus.CREATED)
    Brought bring(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "application/octet-stream") String type,
            @RequestParam(required = false) @Nullable String filename,
            HttpServletRequest request)
            throws IOException {
        try (var content = request.getInputStream()) {
            var file = shelf.keep(MediaId.fromPerson(), type, filename, LARGEST, content);
            return new Brought(file.id(), file.mimeType(), file.size(), file.sha256());
        } catch (MediaShelf.TooLarge e) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "100 MB at most", e);
        }
    }

    /** Any media on a phone, without a token. */
    @GetMapping("/media/{id}")
    ResponseEntity<Resource> look(@PathVariable String id) {
        var file = shelf.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(file.mimeType(), file.filename(), file.content());
    }

    /** Whatever somebody brought, it must not run as a page of this server. */
    private static ResponseEntity<Resource> show(String mimeType, @Nullable String filename, Resource content) {
        var bare = MediaKind.bare(mimeType);
        var harmless = bare.matches("image/(jpeg|png|webp|gif)|(audio|video)/[a-z0-9.+-]+");
        return answer(harmless ? bare : "application/octet-stream", harmless, filename, content);
    }

    private static ResponseEntity<Resource> answer(
            String mimeType, boolean inline, @Nullable String filename, Resource content) {
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(filename == null ? "arquivo" : filename, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mimeType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
