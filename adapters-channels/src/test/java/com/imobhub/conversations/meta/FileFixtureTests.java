package com.imobhub.conversations.meta;

import static com.imobhub.conversations.meta.Cast.PAULO;
import static com.imobhub.conversations.meta.Cast.fromMarina;
import static com.imobhub.conversations.meta.Cast.written;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.receiving.InboundElement;
import com.imobhub.conversations.application.receiving.InboundElement.File;
import com.imobhub.conversations.application.receiving.InboundElement.MessageArrived;
import com.imobhub.conversations.domain.Content.Media;
import com.imobhub.conversations.domain.Context;
import com.imobhub.conversations.domain.MediaKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files (wire-formats.md §2.2, §7). */
class FileFixtureTests extends FixtureTest {

    @Override
    Map<String, List<InboundElement>> expectations() {
        return Map.ofEntries(
                entry(
                        "in-image-caption-url.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEFFMjNCOTRDQ0FGNzE0MzM3RTRDAA==",
                                new Media(MediaKind.IMAGE, "Fachada do prédio", null, false),
                                new File(
                                        "1990000000007256",
                                        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1990000000007256"
                                                + "&source=webhook&ext=1795435500&hash=ARl_exemplo",
                                        "image/jpeg",
                                        "173VRfCdinPCuZAzfIIR1wigTM2XSGJ2heT8ecwDgDk=",
                                        null)))),
                entry(
                        "in-image-no-caption.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDMyRDMzMkRBNzYxRjQ0REY3OTU5AA==",
                                new Media(MediaKind.IMAGE, null, null, false),
                                file(
                                        "1990000000007257",
                                        "image/jpeg",
                                        "aYd0D7Yk4+mUPsXZrFUZtyzqGzX7S95XGd85I6NsCPc=")))),
                entry(
                        "in-audio-voice.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDg2MkE1MUY4QjYyOTRBNEIwNzI5AA==",
                                new Media(MediaKind.VOICE, null, null, false),
                                file(
                                        "1990000000007258",
                                        "audio/ogg; codecs=opus",
                                        "HQXV2xgmGBm7xxd2dgPd0HcVrrLF7sDTainZQAwLad4=")))),
                entry(
                        "in-audio-file.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDBFNUJDMEE2ODRDN0FGRTQ3RkE2AA==",
                                new Media(MediaKind.AUDIO, null, null, false),
                                file(
                                        "1990000000007259",
                                        "audio/mpeg",
                                        "XLQJJvbqv+oLfb4zfOygy3BU8wDnDZTLCukpH2U1OAo=")))),
                entry(
                        "in-video.json",
                        List.of(written(
                                "wamid.HBgNNTUxMTkwMDAwMDQ1NhUCABIYFEVDNEM5MUFGQkYyM0U4ODY2MDNEAA==",
                                0,
                                PAULO,
                                new Media(MediaKind.VIDEO, "Tour 🎥", null, false),
                                Context.NONE,
                                file(
                                        "1990000000007260",
                                        "video/mp4",
                                        "EC5LUHqevgorn+u0ePegmhoy0QbK5E5PkKnWyEYDPSc=")))),
                entry(
                        "in-document.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDVBRDQzNkExRENBMzM4MjNBOEQ2AA==",
                                new Media(
                                        MediaKind.DOCUMENT,
                                        "Minha proposta",
                                        "Proposta Maria & João – nº 3.pdf",
                                        false),
                                file(
                                        "1990000000007261",
                                        "application/pdf",
                                        "xj69y+AMBrfZMUMFa+K7N9ftx3xQdsHdOxyZMfNt24o=")))),
                entry(
                        "in-document-nasty-filename.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDkxRUIyNjREOTEzQjg4QkYzNzcxAA==",
                                new Media(MediaKind.DOCUMENT, null, "x<script>\".pdf", false),
                                file(
                                        "1990000000007262",
                                        "application/pdf",
                                        "eJei0h2Xh+kI+Iy9qNchAQI9qYZoWeyIJ9gEZxiMFD4=")))),
                entry(
                        "in-document-no-filename.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFEY1RTZDODQ1NTZEMkMwQkVEOUEyAA==",
                                new Media(MediaKind.DOCUMENT, null, null, false),
                                file(
                                        "1990000000007263",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                        "zFuki9CQp/jQr0lNR3ncAZ7Is7IwJMg2cYM7XmcRPzo=")))),
                entry(
                        "in-sticker-animated.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDYwMDE4RjIxNzc1OTEwNzFGQ0M5AA==",
                                new Media(MediaKind.STICKER, null, null, true),
                                file(
                                        "1990000000007264",
                                        "image/webp",
                                        "aPHAB+YXjTRXpbPX9GmWhoYzygtaXCe1oAgUY4gQTCk=")))),
                entry(
                        "in-media-failed-131052.json",
                        List.of(fromMarina(
                                "wamid.HBgNNTUxMTkwMDAwMDEyMxUCABIYFDg2RUYzRTU3RkMwNEU4MTNDRDZDAA==",
                                new Media(MediaKind.VIDEO, null, null, false),
                                new File(null, null, null, null, "131052")))));
    }

    private static File file(String id, String type, String sha256) {
        return new File(id, null, type, sha256, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "[]", "\"image\"", "{\"id\":null}", "{\"id\":\" \"}"})
    void aFileThatIsNowhereIsLost(String image) {
        var message = only(
                MessageArrived.class,
                "in-image-no-caption.json",
                "{\"mime_type\":\"image/jpeg\",\"sha256\":\"aYd0D7Yk4+mUPsXZrFUZtyzqGzX7S95XGd85I6NsCPc=\","
                        + "\"id\":\"1990000000007257\"}",
                image);

        assertThat(message.content()).isEqualTo(new Media(MediaKind.IMAGE, null, null, false));
        assertThat(message.file()).isEqualTo(new File(null, null, null, null, "missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "true", "\"\""})
    void aMalformedCaptionDoesNotCostTheFile(String caption) {
        assertThat(only(MessageArrived.class, "in-image-caption-url.json", "\"Fachada do prédio\"", caption)
                        .content())
                .isEqualTo(new Media(MediaKind.IMAGE, null, null, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            ../../etc/passwd              | passwd
            C:\\\\\\\\fakepath\\\\\\\\planta.pdf | planta.pdf
            ../                           | -
            \\u202Efdp.exe                | fdp.exe
            a\\u0000b\\r\\nc.pdf          | abc.pdf
            S\\u00e3o Jo\\u00e3o \\ud83d\\udc68\\u200d\\ud83d\\udc69.pdf | São João 👨\u200d👩.pdf
            """)
    void aFilenameIsMadeFitToBeShown(String given, String shown) {
        var media = (Media) only(MessageArrived.class, "in-document.json", "Proposta Maria & João – nº 3.pdf", given)
                .content();

        assertThat(media.filename()).isEqualTo(shown);
    }

    @Test
    void aFilenameHasALengthThatCanBeShown() {
        var media = (Media)
                only(MessageArrived.class, "in-document.json", "Proposta Maria & João – nº 3.pdf", "x".repeat(100_000))
                        .content();

        assertThat(media.filename()).hasSize(200);
    }
}
