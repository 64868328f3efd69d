package com.imobhub.conversations.imaging;

import com.imobhub.conversations.application.attachments.FileConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts with Java's image readers, repacks sound without touching it, and leaves films as they are. */
@Component
class Converter implements FileConverter {

    private static final long LONGEST_SOUND = 32L * 1024 * 1024;

    private final Films films;

    Converter(Films films) {
        this.films = films;
    }

    @Override
    public boolean isPlainPicture(Path file, String contentType) {
        return Photos.isPlain(file, contentType);
    }

    @Override
    public boolean isPlainFilm(Path file, String contentType) {
        return films.isPlain(file, contentType);
    }

    @Override
    public boolean photo(Path file, String contentType, long limit, Path target) {
        return Photos.fit(file, contentType, limit, target);
    }

    @Override
    public boolean voiceNote(Path file, String contentType, Path target) {
        try {
            if (Files.size(file) > LONGEST_SOUND) {
                return false;
            }
            return repack(Files.readAllBytes(file), contentType, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean repack(byte[] sound, String contentType, Path target) throws IOException {
        var opus = opus(sound, contentType);
        if (opus == null || !opus.isPlayableAsMono()) {
            return false;
        }
        var asItIs = opus.isMono() && contentType.equals("audio/ogg");
        Files.write(target, asItIs ? sound : OggPages.of(opus.mono()));
        return true;
    }

    private static @Nullable OpusPackets opus(byte[] sound, String contentType) {
        try {
            return contentType.equals("audio/ogg") ? OggPages.opus(sound) : Webm.opus(sound);
        } catch (IOException somethingElse) {
            return null;
        }
    }
}
