package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaSinkTests {

    private static final int LIMIT = 1_000_000;

    @TempDir
    Path directory;

    private MediaSink sink() {
        return new MediaSink(directory.resolve("file"), LIMIT);
    }

    @Test
    void oneByteTooManyIsTooLarge() throws IOException {
        sink().take(new ByteArrayInputStream(new byte[LIMIT]));

        assertThatExceptionOfType(MediaSink.TooLarge.class)
                .isThrownBy(() -> sink().take(new ByteArrayInputStream(new byte[LIMIT + 1])));
        assertThatExceptionOfType(MediaSink.TooLarge.class).isThrownBy(() -> sink().announce(LIMIT + 1));
    }

    @Test
    void aBodyWithoutEndIsNotReadForLong() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };

        assertThatExceptionOfType(MediaSink.TooLarge.class).isThrownBy(() -> sink().take(endless));
        assertThat(endless.read).isLessThan(LIMIT + 100_000);
    }

    @Test
    void aSecondBodyReplacesTheFirst() throws IOException {
        var sink = sink();
        sink.take(new ByteArrayInputStream("a longer one".getBytes()));

        sink.take(new ByteArrayInputStream("abc".getBytes()));

        assertThat(Files.readString(directory.resolve("file"))).isEqualTo("abc");
        assertThat(sink.size()).isEqualTo(3);
        assertThat(sink.checksum())
                .isEqualTo(Checksum.read("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                        .orElseThrow());
    }
}
