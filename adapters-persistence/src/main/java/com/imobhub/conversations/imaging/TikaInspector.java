package com.imobhub.conversations.imaging;

import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaInspector;
import com.imobhub.conversations.domain.MediaKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at files with Tika, Java's image readers, and FFmpeg where there is one. */
@Component
class TikaInspector implements MediaInspector {

    private final Films films;

    TikaInspector(Films films) {
        this.films = films;
    }

    @Override
    public MediaFacts inspect(Claim claim, Path file, Path thumbnail) {
        try {
            var type = ContentTypes.of(claim, file);
            return switch (type.substring(0, type.indexOf('/'))) {
                case "image" -> picture(type, file, claim.kind() == MediaKind.STICKER ? null : thumbnail);
                case "video" -> film(type, file, thumbnail);
                case "audio" -> sound(type, file);
                default -> facts(type, null, null, null, false, null);
            };
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A sticker is small as it is. */
    private static MediaFacts picture(String type, Path file, @Nullable Path thumbnail) {
        return Pictures.look(file, type, thumbnail)
                .map(it -> facts(type, it.width(), it.height(), null, it.animated(), it.thumbnailType()))
                .orElseGet(() -> facts(type, null, null, null, false, null));
    }

    private MediaFacts film(String type, Path file, Path thumbnail) {
        var film = films.look(file, type);
        var pictured = films.picture(file, type, thumbnail);
        return facts(type, film.width(), film.height(), film.seconds(), false, pictured ? "image/jpeg" : null);
    }

    private MediaFacts sound(String type, Path file) {
        var seconds = type.equals("audio/ogg") ? OggOpus.seconds(file) : null;
        return facts(type, null, null, seconds == null ? films.look(file, type).seconds() : seconds, false, null);
    }

    private static MediaFacts facts(
            String type,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer seconds,
            boolean animated,
            @Nullable String thumbnailType) {
        return new MediaFacts(type, ContentTypes.extension(type), width, height, seconds, animated, thumbnailType);
    }
}
