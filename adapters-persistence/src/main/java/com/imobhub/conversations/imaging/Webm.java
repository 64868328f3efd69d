package com.imobhub.conversations.imaging;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the Opus stream out of what browsers record (WebM, RFC 8794 and RFC 9559). They do not know beforehand how long it
 * will be, so sizes of what holds other elements may be unknown: those are walked into, all others are stepped over.
 */
final class Webm {

    private static final int SEGMENT = 0x18538067;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK = 0xAE;
    private static final int TRACK_NUMBER = 0xD7;
    private static final int CODEC = 0x86;
    private static final int CODEC_PRIVATE = 0x63A2;
    private static final int CLUSTER = 0x1F43B675;
    private static final int BLOCK_GROUP = 0xA0;
    private static final int BLOCK = 0xA1;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int LACING = 0x06;
    private static final int TIMECODE_AND_FLAGS = 3;

    private final ByteBuffer in;
    private final List<byte[]> packets = new ArrayList<>();
    private long track;
    private String codec = "";
    private byte @Nullable [] head;
    private long opusTrack;

    private Webm(byte[] file) {
        in = ByteBuffer.wrap(file);
    }

    /** @throws IOException when there is none, or it is packed as no browser does */
    static OpusPackets opus(byte[] file) throws IOException {
        try {
            return new Webm(file).read();
        } catch (IndexOutOfBoundsException
                | BufferUnderflowException
                | ArithmeticException
                | IllegalArgumentException broken) {
            throw new IOException("broken WebM", broken);
        }
    }

    private OpusPackets read() throws IOException {
        while (in.hasRemaining()) {
            element();
        }
        if (head == null) {
            throw new IOException("no Opus track");
        }
        return new OpusPackets(head, packets);
    }

    private void element() throws IOException {
        var id = (int) number(false);
        var size = number(true);
        switch (id) {
            case SEGMENT, TRACKS, CLUSTER, BLOCK_GROUP -> {}
            case TRACK -> codec = "";
            case TRACK_NUMBER -> track = unsigned(bytes(size));
            case CODEC -> codec = new String(bytes(size), StandardCharsets.US_ASCII);
            case CODEC_PRIVATE -> head(bytes(size));
            case BLOCK, SIMPLE_BLOCK -> block(size);
            default -> bytes(size);
        }
    }

    /** The first Opus track; browsers write its number and codec before what is private to the codec. */
    private void head(byte[] content) {
        if (head == null && codec.equals("A_OPUS")) {
            head = content;
            opusTrack = track;
        }
    }

    private void block(long size) throws IOException {
        var end = Math.addExact(in.position(), Math.toIntExact(size));
        var number = number(true);
        in.position(in.position() + TIMECODE_AND_FLAGS);
        if ((in.get(in.position() - 1) & LACING) != 0) {
            throw new IOException("laced");
        }
        var content = bytes(end - in.position());
        if (head != null && number == opusTrack) {
            packets.add(content);
        }
    }

    /** A number of one to eight bytes; the first one tells how many by its leading zeros. Ids keep that mark. */
    private long number(boolean withoutMark) {
        var first = Byte.toUnsignedInt(in.get());
        var more = Integer.numberOfLeadingZeros(first) - 24;
        if (more > 7) {
            throw new IllegalArgumentException("no number");
        }
        long value = withoutMark ? first & (0x7F >> more) : first;
        for (var i = 0; i < more; i++) {
            value = value << 8 | Byte.toUnsignedInt(in.get());
        }
        return value;
    }

    private byte[] bytes(long size) {
        if (size < 0 || size > in.remaining()) {
            throw new IllegalArgumentException("longer than the file");
        }
        var content = new byte[(int) size];
        in.get(content);
        return content;
    }

    private static long unsigned(byte[] content) {
        long value = 0;
        for (var each : content) {
            value = value << 8 | Byte.toUnsignedInt(each);
        }
        return value;
    }
}
