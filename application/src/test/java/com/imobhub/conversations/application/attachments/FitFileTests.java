package com.imobhub.conversations.application.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.imobhub.channels.ChannelKind;
import com.imobhub.conversations.application.media.Incoming;
import com.imobhub.conversations.application.media.MediaFacts;
import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import com.imobhub.shared.Refusal;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that say in their first bytes what they are: {@code type|}. */
class FitFileTests {

    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path directory;

    private boolean plain = true;
    private boolean convertible = true;

    private boolean moves;
    private final FitFile fitFile = new FitFile(
            (claim, file, thumbnail) -> new MediaFacts(type(file), ".x", null, null, null, moves, null),
            new FileConverter() {
                @Override
                public boolean isPlainPicture(Path file, String contentType) {
                    return plain;
                }

                @Override
                public boolean isPlainFilm(Path file, String contentType) {
                    return plain;
                }

                @Override
                public boolean photo(Path file, String contentType, long limit, Path target) {
                    return convertible && written(target, "image/jpeg|small");
                }

                @Override
                public boolean voiceNote(Path file, String contentType, Path target) {
                    return convertible && written(target, "audio/ogg|opus");
                }
            });

    private static String type(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(100), StandardCharsets.US_ASCII).split("\\|", 2)[0];
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean written(Path target, String content) {
        try {
            Files.writeString(target, content);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private FitFile.Fitted fit(MediaKind kind, String type, long size) {
        var scratch = new Incoming.Scratch(directory);
        written(scratch.file(), size == 0 ? "" : type + "|");
        try (var file = new RandomAccessFile(scratch.file().toFile(), "rw")) {
            file.setLength(size);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return fitFile.fit(new Claim(kind, "casa", null), ChannelKind.WHATSAPP_CLOUD.capabilities(), scratch);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, image/jpeg",
        "IMAGE, image/png",
        "VIDEO, video/mp4",
        "AUDIO, audio/mpeg",
        "DOCUMENT, application/pdf",
        "STICKER, image/webp"
    })
    void whatTheChannelTakesGoesAsItIs(MediaKind kind, String type) {
        assertThat(fit(kind, type, 1000))
                .returns(kind, FitFile.Fitted::kind)
                .returns(false, FitFile.Fitted::converted)
                .returns(1000L, FitFile.Fitted::size);
    }

    @Test
    void aPictureThatIsTooLargeBecomesASmallerPhoto() {
        assertThat(fit(MediaKind.IMAGE, "image/png", 5 * MEGABYTE).converted()).isFalse();
        assertThat(fit(MediaKind.IMAGE, "image/png", 5 * MEGABYTE + 1))
                .returns(true, FitFile.Fitted::converted)
                .returns("image/jpeg", it -> it.facts().contentType());
    }

    @Test
    void aPictureOfAnotherKindOrOddColoursBecomesAPhoto() {
        assertThat(fit(MediaKind.IMAGE, "image/webp", 1000).facts().contentType())
                .isEqualTo("image/jpeg");
        plain = false;
        assertThat(fit(MediaKind.IMAGE, "image/jpeg", 1000).converted()).isTrue();
    }

    @Test
    void aFilmThatPhonesDoNotPlayIsRefused() {
        plain = false;

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fit(MediaKind.VIDEO, "video/mp4", 1000))
                .returns("file-codec", Refusal::code)
                .returns(Map.of("alternative", "convert"), Refusal::facts);
    }

    @Test
    void aRecordingOfTheBrowserBecomesAVoiceNote() {
        assertThat(fit(MediaKind.VOICE, "audio/webm", 1000))
                .returns(MediaKind.VOICE, FitFile.Fitted::kind)
                .returns("audio/ogg", it -> it.facts().contentType());
    }

    @Test
    void aVoiceThatIsNoOpusGoesAsSound() {
        assertThat(fit(MediaKind.VOICE, "audio/mp4", 1000)).returns(MediaKind.AUDIO, FitFile.Fitted::kind);
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, application/pdf, document", "DOCUMENT, image/jpeg, image", "VIDEO, video/quicktime, convert",
        "DOCUMENT, application/x-msdownload, convert", "VOICE, audio/webm, convert", "AUDIO, video/mp4, video"
    })
    void whatItDoesNotTakeIsRefusedWithWhatItTakesAndAnotherWay(MediaKind kind, String type, String alternative) {
        convertible = false;

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fit(kind, type, 1000))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("file-type");
                    assertThat(refusal.facts()).containsEntry("contentType", type);
                    assertThat((List<?>) refusal.facts().get("allowed")).isNotEmpty();
                    assertThat(refusal.facts().get("alternative")).isEqualTo(alternative);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "VIDEO, video/mp4, 16777216",
        "AUDIO, audio/mpeg, 16777216",
        "DOCUMENT, application/pdf, 104857600",
        "STICKER, image/webp, 102400"
    })
    void whatIsTooLargeIsRefusedWithTheLimit(MediaKind kind, String type, long limit) {
        assertThat(fit(kind, type, limit).size()).isEqualTo(limit);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fit(kind, type, limit + 1))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("file-too-large"))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("limit", limit)
                        .containsEntry("alternative", "smaller"));
    }

    @Test
    void aStickerThatMovesMayBeLarger() {
        moves = true;

        assertThat(fit(MediaKind.STICKER, "image/webp", 512_000).size()).isEqualTo(512_000);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fit(MediaKind.STICKER, "image/webp", 512_001))
                .satisfies(refusal -> assertThat(refusal.facts()).containsEntry("limit", 512_000L));
    }

    @Test
    void nothingIsNoFile() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fit(MediaKind.IMAGE, "image/jpeg", 0))
                .returns("file-empty", Refusal::code);
    }
}
