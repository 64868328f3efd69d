package com.imobhub.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StreamUtils;

/** The files at Meta, in a temporary directory; the oldest go when there are too many. */
@Component
class MediaShelf {

    private static final int MOST = 5_000;
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final SequencedMap<String, MediaFile> files = new LinkedHashMap<>();
    private @Nullable Path directory;
    private long bytes;

    /** Somebody sends more than may be sent. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Keeps a file.
     *
     * @throws TooLarge when it is longer than {@code largest}
     */
    MediaFile keep(String id, String mimeType, @Nullable String filename, long largest, InputStream content)
            throws IOException {
        var path = Files.createTempFile(directory(), "media", null);
        try (var digesting = new DigestInputStream(content, sha256());
                var file = Files.newOutputStream(path)) {
            var size = StreamUtils.copyRange(digesting, file, 0, largest);
            if (size > largest) {
                Files.delete(path);
                throw new TooLarge();
            }
            return put(new MediaFile(id, mimeType, new FileSystemResource(path), size, hex(digesting), filename, null));
        }
    }

    /** A file that comes with the simulator, not kept yet; its bytes stay where they are. */
    static MediaFile describe(String id, String mimeType, @Nullable String filename, Resource content) {
        try (var digesting = new DigestInputStream(content.getInputStream(), sha256())) {
            var size = StreamUtils.drain(digesting);
            return new MediaFile(id, mimeType, content, size, hex(digesting), filename, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a file, perhaps with bytes that another one has as well. */
    synchronized MediaFile put(MediaFile file) {
        bytes += isShared(file) ? 0 : weight(file);
        files.put(file.id(), file);
        while (files.size() > MOST || bytes > MOST_BYTES) {
            remove(files.firstEntry().getKey());
        }
        return file;
    }

    synchronized Optional<MediaFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    synchronized void remove(String id) {
        var removed = files.remove(id);
        if (removed != null && !isShared(removed) && removed.content() instanceof FileSystemResource file) {
            bytes -= weight(removed);
            file.getFile().delete();
        }
    }

    private boolean isShared(MediaFile file) {
        return files.values().stream().anyMatch(other -> other.content().equals(file.content()));
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory);
    }

    private synchronized Path directory() throws IOException {
        var made = directory == null ? Files.createTempDirectory("imobhub-simulator") : directory;
        directory = made;
        return made;
    }

    private static long weight(MediaFile file) {
        return file.content() instanceof FileSystemResource ? file.size() : 0;
    }

    private static String hex(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }
}
