package com.imobhub.conversations.application.attachments;

import java.nio.file.Path;

/** Makes of files what channels take. A file that cannot be read is no error: nothing comes of it. */
public interface FileConverter {

    /** Whether a picture has colours that every app shows: red, green and blue of eight bits. */
    boolean isPlainPicture(Path file, String contentType);

    /** Whether a film is coded as phones play it, H.264 with at most one sound in AAC, or nobody can say how it is. */
    boolean isPlainFilm(Path file, String contentType);

    /**
     * Makes a JPEG of a picture, scaled down until it fits, and turned the way its camera was held.
     *
     * @param limit the largest it may be, in bytes
     * @return whether there is one now
     */
    boolean photo(Path file, String contentType, long limit, Path target);

    /**
     * Packs Opus sound into mono Ogg without changing the sound itself.
     *
     * @return whether it was Opus
     */
    boolean voiceNote(Path file, String contentType, Path target);
}
