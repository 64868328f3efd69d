package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.domain.MediaKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TikaInspectorTests {

    @TempDir
    Path directory;

    private final TikaInspector inspector = new TikaInspector(new Films("", Duration.ofSeconds(1)));

    private MediaFacts inspect(byte[] content, MediaKind kind, String filename, String claimed) throws IOException {
        var file = Files.write(directory.resolve("file"), content);
        return inspector.inspect(Samples.claim(kind, filename, claimed), file, directory.resolve("thumbnail"));
    }

    @Test
    void aPhotoSentAsADocumentIsAPhoto() throws IOException {
        assertThat(inspect(Samples.jpeg(800, 600), MediaKind.DOCUMENT, "planta.jpg", "application/octet-stream"))
                .isEqualTo(new MediaFacts("image/jpeg", ".jpg", 800, 600, null, false, "image/jpeg"));
    }

    @Test
    void aStickerIsSmallEnough() throws IOException {
        var facts = inspect(Samples.WEBP, MediaKind.STICKER, null, "image/webp");

        assertThat(facts.width()).isEqualTo(1);
        assertThat(facts.thumbnailType()).isNull();
        assertThat(directory.resolve("thumbnail")).doesNotExist();
    }

    @Test
    void aPageCalledAPictureIsAPage() throws IOException {
        assertThat(inspect(Samples.HTML, MediaKind.IMAGE, "foto.jpg", "image/jpeg"))
                .isEqualTo(new MediaFacts("text/html", ".html", null, null, null, false, null));
        assertThat(inspect(Samples.SVG, MediaKind.IMAGE, "foto.png", "image/png")
                        .contentType())
                .isEqualTo("image/svg+xml");
    }

    @Test
    void aVoiceNoteTellsItsLength() throws IOException {
        assertThat(inspect(Samples.opus(480_312, 312), MediaKind.VOICE, null, "audio/ogg; codecs=opus"))
                .isEqualTo(new MediaFacts("audio/ogg", ".ogg", null, null, 10, false, null));
    }

    @Test
    void aFilmWithoutFfmpegIsJustAFilm() throws IOException {
        var film = Samples.bytes("\0\0\0\30ftypmp42" + "\0".repeat(60));

        assertThat(inspect(film, MediaKind.VIDEO, null, "video/mp4"))
                .isEqualTo(new MediaFacts("video/mp4", ".mp4", null, null, null, false, null));
    }
}
