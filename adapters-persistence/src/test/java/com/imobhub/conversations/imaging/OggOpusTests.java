package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OggOpusTests {

    @TempDir
    Path directory;

    private Integer seconds(byte[] content) throws IOException {
        return OggOpus.seconds(Files.write(directory.resolve("file"), content));
    }

    @ParameterizedTest
    @CsvSource({"48312, 312, 1", "48313, 312, 2", "3000000, 0, 63", "312, 312, 0"})
    void aVoiceNoteTellsHowLongItPlays(long samples, int preSkip, int seconds) throws IOException {
        assertThat(seconds(Samples.opus(samples, preSkip))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({"-1, 312", "9223372036854775807, 0", "0, 65000"})
    void anImpossibleLengthIsNone(long samples, int preSkip) throws IOException {
        assertThat(seconds(Samples.opus(samples, preSkip))).isNull();
    }

    @Test
    void anyEndIsNoTrouble() throws IOException {
        var note = Samples.opus(48_000, 312);
        for (var length = 0; length < note.length; length++) {
            seconds(Arrays.copyOf(note, length));
        }
        assertThat(seconds(Samples.PDF)).isNull();
        assertThat(seconds(new byte[0])).isNull();
    }
}
