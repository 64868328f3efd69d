package com.imobhub.conversations.application.media;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Keeps the bytes of files. Trouble with the store itself is an {@link java.io.UncheckedIOException}. */
public interface MediaStore {

    /** Keeps a file, durably before it returns, in place of what was there; nobody ever sees half of it. The store may move it away. */
    void put(MediaKey key, Path file);

    /** How many bytes there are; nothing when there is no such file. */
    OptionalLong size(MediaKey key);

    /**
     * Reads a part.
     *
     * @param from 0 for the beginning
     * @param length at most so many bytes are read; less when the file ends before
     * @return nothing when there is no such file; to be closed by the caller
     */
    Optional<InputStream> open(MediaKey key, long from, long length);

    /** Forgets a file; one that is not there is no error. */
    void delete(MediaKey key);
}
