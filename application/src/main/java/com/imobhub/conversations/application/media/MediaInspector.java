package com.imobhub.conversations.application.media;

import com.imobhub.conversations.domain.MediaKind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Looks at what really came. */
public interface MediaInspector {

    /**
     * What whoever brings a file says that it is.
     *
     * @param contentType a media type
     */
    record Claim(
            MediaKind kind,
            @Nullable String filename,
            @Nullable String contentType) {}

    /**
     * Says what a file is by its bytes; what the sender claims only decides between things that look alike. A file that
     * cannot be read, or wants more memory than a picture should, has no dimensions and no thumbnail, and is no error.
     *
     * @param thumbnail where to write a small picture, if one can be made
     */
    MediaFacts inspect(Claim claim, Path file, Path thumbnail);
}
