package com.imobhub.conversations.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How long a voice note plays, told by its last page (RFC 7845 §4), so that no program has to be installed for it. */
final class OggOpus {

    private static final int SAMPLES_PER_SECOND = 48_000;
    private static final int HEAD = 64;
    private static final int LARGEST_PAGE = 65_307;
    private static final int GRANULE = 6;
    private static final int PRE_SKIP = 10;
    private static final long LONGEST = 48 * 3_600L;

    private OggOpus() {}

    /** Whole seconds, rounded up; null when it is something else or broken. */
    static @Nullable Integer seconds(Path file) {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var head = read(in, 0, HEAD);
            var opus = text(head).indexOf("OpusHead");
            var tailFrom = Math.max(0, in.length() - LARGEST_PAGE);
            var tail = read(in, tailFrom, LARGEST_PAGE);
            var page = text(tail).lastIndexOf("OggS");
            if (opus < 0 || page < 0 || page + GRANULE + Long.BYTES > tail.limit()) {
                return null;
            }
            var samples = tail.getLong(page + GRANULE) - Short.toUnsignedInt(head.getShort(opus + PRE_SKIP));
            var seconds = Math.ceilDiv(samples, (long) SAMPLES_PER_SECOND);
            return samples < 0 || seconds > LONGEST ? null : (int) seconds;
        } catch (IOException | IndexOutOfBoundsException broken) {
            return null;
        }
    }

    private static ByteBuffer read(RandomAccessFile in, long from, int most) throws IOException {
        in.seek(from);
        var bytes = new byte[(int) Math.min(most, in.length() - from)];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer bytes) {
        return new String(bytes.array(), ISO_8859_1);
    }
}
