package com.imobhub.conversations.imaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Packs an Opus stream into Ogg pages and takes it out again (RFC 3533, RFC 7845). */
final class OggPages {

    private static final int CAPTURE = 0x5367674F; // OggS, little endian
    private static final int HEADER = 27;
    private static final int CHECKSUM = 22;
    private static final int LARGEST_SEGMENT = 255;
    private static final int MOST_SEGMENTS = 255;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int POLYNOMIAL = 0x04C11DB7;
    private static final int SERIAL = 0x496D6F62;
    private static final byte[] TAGS = "OpusTags\7\0\0\0ImobHub\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int number;

    private OggPages() {}

    /** A whole file: its header, its tags, and pages of at most a second. */
    static byte[] of(OpusPackets opus) {
        var pages = new OggPages();
        pages.page(List.of(opus.head()), FIRST, 0);
        pages.page(List.of(TAGS), 0, 0);
        pages.sound(opus.packets());
        return pages.out.toByteArray();
    }

    /** Every page tells how many samples have been heard at its end. */
    private void sound(List<byte[]> packets) {
        var onPage = new ArrayList<byte[]>();
        var segments = 0;
        long heard = 0;
        long before = 0;
        for (var packet : packets) {
            var full = segments + segments(packet) > MOST_SEGMENTS || heard - before >= OpusPackets.SAMPLES_PER_SECOND;
            if (full) {
                page(onPage, 0, heard);
                onPage.clear();
                segments = 0;
                before = heard;
            }
            onPage.add(packet);
            segments += segments(packet);
            heard += OpusPackets.samples(packet);
        }
        page(onPage, LAST, heard);
    }

    private static int segments(byte[] packet) {
        return packet.length / LARGEST_SEGMENT + 1;
    }

    private void page(List<byte[]> packets, int flags, long heard) {
        var segments = packets.stream().mapToInt(OggPages::segments).sum();
        var size =
                HEADER + segments + packets.stream().mapToInt(it -> it.length).sum();
        var page = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        page.putInt(CAPTURE).put((byte) 0).put((byte) flags).putLong(heard);
        page.putInt(SERIAL).putInt(number++).putInt(0).put((byte) segments);
        packets.forEach(packet -> lace(page, packet.length));
        packets.forEach(page::put);
        page.putInt(CHECKSUM, checksum(page.array()));
        out.writeBytes(page.array());
    }

    private static void lace(ByteBuffer page, int length) {
        for (var i = 0; i < length / LARGEST_SEGMENT; i++) {
            page.put((byte) LARGEST_SEGMENT);
        }
        page.put((byte) (length % LARGEST_SEGMENT));
    }

    /** Not the CRC of {@link java.util.zip.CRC32}: bits are not mirrored, and it starts from nothing. */
    static int checksum(byte[] page) {
        var sum = 0;
        for (var each : page) {
            sum ^= each << 24;
            for (var bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
        }
        return sum;
    }

    /** @throws IOException when it is no Ogg file of one stream */
    static OpusPackets opus(byte[] file) throws IOException {
        try {
            var packets = packets(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
            if (packets.size() < 2) {
                throw new IOException("no Opus stream");
            }
            return new OpusPackets(packets.getFirst(), packets.subList(2, packets.size()));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw new IOException("broken Ogg", broken);
        }
    }

    private static List<byte[]> packets(ByteBuffer in) throws IOException {
        var packets = new ArrayList<byte[]>();
        var open = new ByteArrayOutputStream();
        while (in.hasRemaining()) {
            var lacing = header(in, open);
            for (var length : lacing) {
                var part = new byte[Byte.toUnsignedInt(length)];
                in.get(part);
                open.writeBytes(part);
                if (part.length < LARGEST_SEGMENT) {
                    packets.add(open.toByteArray());
                    open.reset();
                }
            }
        }
        return packets;
    }

    private static byte[] header(ByteBuffer in, ByteArrayOutputStream open) throws IOException {
        var start = in.position();
        if (in.getInt() != CAPTURE || (in.get(start + 5) & CONTINUED) == 0 != (open.size() == 0)) {
            throw new IOException("no page where one should be");
        }
        var lacing = new byte[Byte.toUnsignedInt(in.get(start + HEADER - 1))];
        in.position(start + HEADER).get(lacing);
        return lacing;
    }
}
