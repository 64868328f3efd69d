package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoiceNoteTests {

    private static final int GRANULE = 6;
    private static final int CHANNELS = 28 + 9;

    @TempDir
    Path directory;

    private final Converter converter = new Converter(new Films("", Duration.ZERO));
    private byte[] recorded;

    /** Two and a half seconds of Chromium's fake microphone, in 60 ms packets, of a stream whose length nobody knew. */
    @BeforeEach
    void record() throws IOException {
        try (var in = getClass().getResourceAsStream("/sounds/recorded-by-chromium.webm")) {
            recorded = in.readAllBytes();
        }
    }

    private byte[] converted(byte[] sound, String type) throws IOException {
        var target = directory.resolve("converted");
        var file = Files.write(directory.resolve("file"), sound);
        return converter.voiceNote(file, type, target) ? Files.readAllBytes(target) : null;
    }

    @Test
    void whatChromiumRecordsBecomesOggWithTheVerySamePackets() throws IOException {
        var before = Webm.opus(recorded);

        var after = OggPages.opus(converted(recorded, "audio/webm"));

        assertThat(before.packets()).hasSizeGreaterThan(30);
        assertThat(after.head()).isEqualTo(before.head());
        assertThat(after.packets()).usingRecursiveComparison().isEqualTo(before.packets());
    }

    @Test
    void itLastsAsLongAsItsPackets() throws IOException {
        var samples = Webm.opus(recorded).packets().stream()
                .mapToLong(OpusPackets::samples)
                .sum();
        converted(recorded, "audio/webm");

        var inspector = new TikaInspector(new Films("", Duration.ofSeconds(1)));
        var facts = inspector.inspect(
                new Claim(MediaKind.VOICE, null, null), directory.resolve("converted"), directory.resolve("small"));

        assertThat(facts.contentType()).isEqualTo("audio/ogg");
        assertThat(samples).isBetween(2 * 48_000L, 3 * 48_000L);
        assertThat(facts.seconds()).isEqualTo(3);
    }

    @Test
    void everyPageIsWhole() throws IOException {
        var ogg = converted(recorded, "audio/webm");
        var pages = 0;
        for (var at = 0; at < ogg.length; pages++) {
            var segments = Byte.toUnsignedInt(ogg[at + 26]);
            var length = 27 + segments;
            for (var i = 0; i < segments; i++) {
                length += Byte.toUnsignedInt(ogg[at + 27 + i]);
            }
            var page = Arrays.copyOfRange(ogg, at, at + length);
            var told = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
            var checksum = told.getInt(22);
            told.putInt(22, 0);
            assertThat(OggPages.checksum(page)).isEqualTo(checksum);
            assertThat(told.getInt(18)).isEqualTo(pages);
            assertThat(page[5]).isEqualTo((byte) (at == 0 ? 2 : at + length == ogg.length ? 4 : 0));
            assertThat(told.getLong(GRANULE)).isLessThanOrEqualTo(pages * 60_000L);
            at += length;
        }
        assertThat(pages).isGreaterThan(3);
    }

    @Test
    void twoChannelsBecomeOne() throws IOException {
        var pair = OggPages.of(Webm.opus(recorded));
        var stereo = Webm.opus(recorded);
        stereo.head()[9] = 2;

        var mono = converted(OggPages.of(stereo), "audio/ogg");

        assertThat(mono[CHANNELS]).isEqualTo((byte) 1);
        assertThat(mono).isEqualTo(pair);
    }

    @Test
    void aVoiceNoteStaysAsItIs() throws IOException {
        var voice = OggPages.of(Webm.opus(recorded));

        assertThat(converted(voice, "audio/ogg")).isEqualTo(voice);
    }

    @Test
    void whatIsBrokenOrSomethingElseBecomesNothing() throws IOException {
        var ogg = OggPages.of(Webm.opus(recorded));
        for (var type : new String[] {"audio/webm", "audio/ogg"}) {
            assertThat(converted(new byte[0], type)).isNull();
            assertThat(converted(Samples.PDF, type)).isNull();
            assertThat(converted(new byte[5000], type)).isNull();
        }
        assertThat(converted(Arrays.copyOf(ogg, ogg.length / 2), "audio/ogg")).isNull();
        assertThat(converted(Arrays.copyOf(recorded, 200), "audio/webm")).isNull();
    }

    @Test
    void noiseInARecordingHarmsNobody() throws IOException {
        var random = new Random(42);
        for (var round = 0; round < 300; round++) {
            var webm = recorded.clone();
            var ogg = OggPages.of(Webm.opus(recorded));
            for (var i = 0; i < 20; i++) {
                webm[random.nextInt(webm.length)] = (byte) random.nextInt();
                ogg[random.nextInt(ogg.length)] = (byte) random.nextInt();
            }
            converted(webm, "audio/webm");
            converted(ogg, "audio/ogg");
        }
    }
}
