package com.imobhub.shared.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second process away from a data directory. The system lets go of it whichever way the process ends. */
record DataDirectoryLock(FileChannel channel) implements AutoCloseable {

    static DataDirectoryLock take(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            var channel = FileChannel.open(
                    dataDirectory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DatabaseUnavailable("Another ImobHub is running on the data directory " + dataDirectory
                        + ": stop it, or give this one another IMOBHUB_DATA_DIR.");
            }
            return new DataDirectoryLock(channel);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "The data directory " + dataDirectory + " cannot be written: give another IMOBHUB_DATA_DIR.", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
