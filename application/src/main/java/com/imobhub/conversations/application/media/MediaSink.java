package com.imobhub.conversations.application.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Takes what a source fetches into one file, and no more than fits. */
public final class MediaSink {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final long limit;
    private final MessageDigest digest = sha256();
    private long size;
    private byte[] checksum = new byte[0];

    /** @param limit the largest file it takes, in bytes */
    public MediaSink(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** There is more than we take. */
    public static final class TooLarge extends IOException {

        TooLarge(long limit) {
            super("larger than " + limit + " bytes");
        }
    }

    /**
     * Hears how many bytes will come, if anybody says so.
     *
     * @throws TooLarge when there is no point in reading them
     */
    public void announce(long length) throws TooLarge {
        if (length > limit) {
            throw new TooLarge(limit);
        }
    }

    /**
     * Writes a body; one that was taken before is forgotten.
     *
     * @throws IOException when the body cannot be read, or is {@link TooLarge}
     * @throws UncheckedIOException when our own disk does not take it; not for the source to handle
     */
    public void take(InputStream body) throws IOException {
        size = 0;
        digest.reset();
        try (var out = open()) {
            var buffer = new byte[BUFFER];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                announce(size);
                digest.update(buffer, 0, read);
                write(out, buffer, read);
            }
        }
        checksum = digest.digest();
    }

    private OutputStream open() {
        try {
            return Files.newOutputStream(file);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    Path file() {
        return file;
    }

    public long size() {
        return size;
    }

    public byte[] checksum() {
        return checksum.clone();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
