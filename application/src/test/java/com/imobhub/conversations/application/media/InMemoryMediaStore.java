package com.imobhub.conversations.application.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Files in a map. */
public class InMemoryMediaStore implements MediaStore {

    private final Map<MediaKey, byte[]> kept = new ConcurrentHashMap<>();

    @Override
    public void put(MediaKey key, Path file) {
        try {
            kept.put(key, Files.readAllBytes(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public OptionalLong size(MediaKey key) {
        var bytes = kept.get(key);
        return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes.length);
    }

    @Override
    public Optional<InputStream> open(MediaKey key, long from, long length) {
        return Optional.ofNullable(kept.get(key)).map(bytes -> {
            var start = (int) Math.min(from, bytes.length);
            return new ByteArrayInputStream(bytes, start, (int) Math.min(length, bytes.length - start));
        });
    }

    @Override
    public void delete(MediaKey key) {
        kept.remove(key);
    }

    int count() {
        return kept.size();
    }
}
