package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.imobhub.conversations.domain.MediaKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentTypesTests {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @TempDir
    Path directory;

    private String type(byte[] content, MediaKind kind, String filename, String claimed) throws IOException {
        var file = Files.write(directory.resolve("file"), content);
        return ContentTypes.of(Samples.claim(kind, filename, claimed), file);
    }

    static Stream<Arguments> things() {
        return Stream.of(
                arguments(Samples.jpeg(2, 2), "image/jpeg"),
                arguments(Samples.picture("png", 2, 2, 2), "image/png"),
                arguments(Samples.picture("gif", 2, 2, 1), "image/gif"),
                arguments(Samples.WEBP, "image/webp"),
                arguments(Samples.PDF, "application/pdf"),
                arguments(Samples.HTML, "text/html"),
                arguments(Samples.SVG, "image/svg+xml"),
                arguments(Samples.POLYGLOT, "image/gif"),
                arguments(Samples.ZIP, "application/zip"),
                arguments(Samples.bytes("MZ\u0090\0" + "\0".repeat(60)), "application/x-msdownload"));
    }

    @ParameterizedTest
    @MethodSource("things")
    void bytesDecideWhateverIsClaimed(byte[] content, String type) throws IOException {
        for (var claimed : new String[] {null, "image/jpeg", "text/html", "application/pdf", "nonsense", ""}) {
            for (var name : new String[] {null, "foto.jpg", "pagina.html", "a.pdf"}) {
                assertThat(type(content, MediaKind.IMAGE, name, claimed)).isEqualTo(type);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, foto.jpg", "video/mp4, a.mp4", "application/pdf, a.pdf", "audio/mpeg, a.mp3"})
    void noiseIsNoPictureBecauseSomebodySaysSo(String claimed, String name) throws IOException {
        var noise = new byte[] {1, 2, 3, 4, 5, (byte) 0x99, 7, 8};

        assertThat(type(noise, MediaKind.IMAGE, name, claimed)).isEqualTo("application/octet-stream");
        assertThat(type(new byte[0], MediaKind.IMAGE, name, claimed)).isEqualTo("application/octet-stream");
    }

    @Test
    void documentsThatLookAlikeAreToldApartByWhatIsClaimed() throws IOException {
        assertThat(type(Samples.ZIP, MediaKind.DOCUMENT, null, OFFICE + "spreadsheetml.sheet"))
                .isEqualTo(OFFICE + "spreadsheetml.sheet");
        assertThat(type(Samples.ZIP, MediaKind.DOCUMENT, "contrato.docx", null))
                .isEqualTo(OFFICE + "wordprocessingml.document");
        assertThat(type(Samples.bytes("a;b\n1;2\n"), MediaKind.DOCUMENT, "lista.csv", null))
                .isEqualTo("text/csv");
    }

    @ParameterizedTest
    @CsvSource({
        "isom, VIDEO, video/mp4",
        "mp42, VIDEO, video/mp4",
        "avc1, VIDEO, video/mp4",
        "isom, AUDIO, audio/mp4",
        "'M4A ', AUDIO, audio/mp4",
        "3gp4, VIDEO, video/3gpp",
        "'qt  ', VIDEO, video/quicktime"
    })
    void whatPhonesRecordHasTheNameBrowsersKnow(String brand, MediaKind kind, String type) throws IOException {
        assertThat(type(Samples.bytes("\0\0\0\30ftyp" + brand + "\0".repeat(60)), kind, null, null))
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "'OggS\0\2', audio/ogg",
        "'ID3\3', audio/mpeg",
        "'ÿû\u0090\0', audio/mpeg",
        "'ÿñP\u0080', audio/aac",
        "'#!AMR\n', audio/amr",
        "'RIFF\20\0\0\0WAVEfmt ', audio/wav"
    })
    void soundsHaveTheNameBrowsersKnow(String head, String type) throws IOException {
        assertThat(type(Samples.bytes(head + "\0".repeat(60)), MediaKind.AUDIO, null, null))
                .isEqualTo(type);
        assertThat(type(Samples.opus(48_000, 312), MediaKind.VOICE, null, "audio/ogg; codecs=opus"))
                .isEqualTo("audio/ogg");
    }

    @Test
    void webmIsToldFromOtherMatroska() throws IOException {
        var start = "\u001aEß£\u0093B\u0086\u0081\1B÷\u0081\1B\u0082\u0084";

        assertThat(type(Samples.bytes(start + "webm" + "\0".repeat(60)), MediaKind.VIDEO, null, null))
                .isEqualTo("video/webm");
    }

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, .jpg",
        "audio/ogg, .ogg",
        "audio/mp4, .m4a",
        "video/mp4, .mp4",
        "application/pdf, .pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, .xlsx",
        "application/octet-stream, ''",
        "image/x-nobody-knows, ''",
        "no type at all, ''"
    })
    void typesHaveTheirUsualExtensions(String type, String extension) {
        assertThat(ContentTypes.extension(type)).isEqualTo(extension);
    }
}
