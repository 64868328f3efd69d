package com.imobhub.conversations.persistence;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.io.input.BoundedInputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

/** The media store as a directory: {@code media/3f/a7/<id>} below the data directory. */
@Repository
class DirectoryMediaStore implements MediaStore {

    private static final boolean DIRECTORIES_CAN_BE_FORCED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Path root;

    DirectoryMediaStore(@Value("${imobhub.data-dir:.imobhub}") Path dataDirectory) {
        this.root = dataDirectory.toAbsolutePath().normalize().resolve("media");
    }

    /** The last digits of our ids are random, the first ones are the time: only the last ones spread. */
    private Path path(MediaKey key) {
        var id = key.id().toString();
        var end = id.length();
        var name = switch (key.part()) {
            case FILE -> id;
            case THUMBNAIL -> id + ".thumbnail";
        };
        return root.resolve(id.substring(end - 2), id.substring(end - 4, end - 2), name);
    }

    @Override
    public void put(MediaKey key, Path file) {
        var target = path(key);
        try {
            Files.createDirectories(target.getParent());
            force(file);
            move(file, target);
            for (var each = target.getParent(); each != null && each.startsWith(root); each = each.getParent()) {
                forceDirectory(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            var beside = Files.createTempFile(target.getParent(), "incoming-", ".tmp");
            Files.copy(file, beside, REPLACE_EXISTING);
            force(beside);
            Files.move(beside, target, ATOMIC_MOVE, REPLACE_EXISTING);
            Files.delete(file);
        }
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** So that the names survive a power cut too. */
    private static void forceDirectory(Path directory) throws IOException {
        if (DIRECTORIES_CAN_BE_FORCED) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public OptionalLong size(MediaKey key) {
        try {
            return OptionalLong.of(Files.size(path(key)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public Optional<InputStream> open(MediaKey key, long from, long length) {
        try {
            var channel = FileChannel.open(path(key), StandardOpenOption.READ);
            return Optional.of(BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel.position(from)))
                    .setMaxCount(length)
                    .get());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void delete(MediaKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
