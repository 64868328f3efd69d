package com.imobhub.conversations.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What an Opus stream consists of, whatever it is packed in (RFC 6716 §3, RFC 7845 §5.1).
 *
 * @param head the identification header
 */
record OpusPackets(byte[] head, List<byte[]> packets) {

    static final int SAMPLES_PER_SECOND = 48_000;

    private static final byte[] MAGIC = "OpusHead".getBytes(StandardCharsets.US_ASCII);
    private static final int CHANNELS = 9;
    private static final int MAPPING = 18;
    private static final int SHORTEST_HEAD = 19;
    private static final int LONGEST_PACKET = 255 * 255;

    /** Whether it is one voice or a pair, which every decoder plays as one where it is told to. */
    boolean isPlayableAsMono() {
        return head.length >= SHORTEST_HEAD
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && head[MAPPING] == 0
                && !packets.isEmpty()
                && packets.stream().allMatch(packet -> packet.length > 0 && packet.length < LONGEST_PACKET);
    }

    boolean isMono() {
        return isPlayableAsMono() && head[CHANNELS] == 1;
    }

    /** The header says how many channels come out, each packet for itself how many went in: only the header changes. */
    OpusPackets mono() {
        var single = head.clone();
        single[CHANNELS] = 1;
        return new OpusPackets(single, packets);
    }

    /** How much sound is in a packet, in samples at 48 kHz (RFC 6716 §3.1). */
    static int samples(byte[] packet) {
        var configuration = Byte.toUnsignedInt(packet[0]) >> 3;
        return frames(packet) * frameSize(configuration);
    }

    private static int frames(byte[] packet) {
        return switch (packet[0] & 3) {
            case 0 -> 1;
            case 1, 2 -> 2;
            default -> packet.length > 1 ? packet[1] & 0x3F : 0;
        };
    }

    private static int frameSize(int configuration) {
        if (configuration < 12) {
            return new int[] {480, 960, 1920, 2880}[configuration & 3];
        }
        return configuration < 16
                ? new int[] {480, 960}[configuration & 1]
                : new int[] {120, 240, 480, 960}[configuration & 3];
    }
}
