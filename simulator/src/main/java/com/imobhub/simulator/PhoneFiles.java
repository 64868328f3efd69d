package com.imobhub.simulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a file from a phone: it gets an id at Meta, and the message its object (wire-formats.md §2.2, §7). */
@Component
class PhoneFiles {

    private final MediaShelf shelf;
    private final MediaLinks links;
    private final Samples samples;
    private final Faults faults;

    PhoneFiles(MediaShelf shelf, MediaLinks links, Samples samples, Faults faults) {
        this.shelf = shelf;
        this.links = links;
        this.samples = samples;
        this.faults = faults;
    }

    Said send(Writing.MediaWish wish, PersonFaults own) {
        if (Boolean.TRUE.equals(wish.lost())) {
            return lost(wish);
        }
        var sample = sample(wish);
        var source = wish.id() == null ? describe(sample) : brought(wish.id());
        var trouble = wish.trouble() == null ? own.media() : wish.trouble();
        var file = shelf.put(source.as(MediaId.fromPerson(), wish.mimeType(), trouble));
        return Said.of(wish.kind().wireName(), fields(wish, file, sample));
    }

    private Map<String, Object> fields(Writing.MediaWish wish, MediaFile file, Samples.Sample sample) {
        var kind = wish.kind();
        var url = wish.directUrl() == null ? faults.mediaUrls() : wish.directUrl();
        return Fields.of(
                "caption",
                wish.caption(),
                "filename",
                kind == MediaKind.DOCUMENT ? filename(wish, file) : null,
                "mime_type",
                file.mimeType(),
                "sha256",
                file.sha256InBase64(),
                "id",
                file.id(),
                "url",
                url ? links.forWebhook(file) : null,
                "voice",
                kind == MediaKind.AUDIO ? isVoice(wish, sample) : null,
                "animated",
                kind == MediaKind.STICKER ? isAnimated(wish, sample) : null);
    }

    private static Said lost(Writing.MediaWish wish) {
        var error = MetaError.MEDIA_DOWNLOAD;
        var type = wish.mimeType() == null ? "video/mp4" : wish.mimeType();
        return Said.of(wish.kind().wireName(), Fields.of("mime_type", type))
                .with("errors", List.of(StatusPayloads.Reason.inMessage(error.code(), error.title(), error.details())));
    }

    private Samples.Sample sample(Writing.MediaWish wish) {
        return wish.sample() == null
                ? samples.usual(wish.kind(), wish.kind() == MediaKind.AUDIO && !Boolean.FALSE.equals(wish.voice()))
                : samples.find(wish.sample()).orElseThrow(() -> new BadRequest("sample: see /simulator/api/samples"));
    }

    private static MediaFile describe(Samples.Sample sample) {
        return MediaShelf.describe(MediaId.fromPerson(), sample.mimeType(), sample.filename(), sample.content());
    }

    private MediaFile brought(String id) {
        return shelf.find(id)
                .orElseThrow(() -> new BadRequest("media.id: bring the file to /simulator/api/media first"));
    }

    private static @Nullable String filename(Writing.MediaWish wish, MediaFile file) {
        var name = wish.filename() == null ? file.filename() : wish.filename();
        return name == null || name.isEmpty() ? null : name;
    }

    private static boolean isVoice(Writing.MediaWish wish, Samples.Sample sample) {
        return wish.voice() == null ? wish.id() == null && sample.voice() : wish.voice();
    }

    private static boolean isAnimated(Writing.MediaWish wish, Samples.Sample sample) {
        return wish.animated() == null ? wish.id() == null && sample.animated() : wish.animated();
    }
}
