package com.imobhub.conversations.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text from outside with everything escaped that would be invisible, or make other text look different. */
final class VisibleText {

    private VisibleText() {}

    /** The bytes as UTF-8; each byte that is none becomes {@code \xff}. */
    static String decode(byte[] bytes) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var text = new StringBuilder(bytes.length);
        for (var result = utf8.decode(in, out, true); ; result = utf8.decode(in, out, true)) {
            text.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (var i = 0; i < result.length(); i++) {
                text.append("\\x%02x".formatted(in.get()));
            }
        }
    }

    /** The text with {@code &#92;u202e} in place of such a character; within JSON strings it stays the same JSON. */
    static String of(String text) {
        var visible = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isTrouble(point)) {
                visible.append("\\u%04x".formatted(point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    private static boolean isTrouble(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n' && point != '\r' && point != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> point == 0xFEFF || isBidiControl(point);
        };
    }

    private static boolean isBidiControl(int point) {
        return point == 0x061C
                || point == 0x200E
                || point == 0x200F
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069;
    }

    /** The first {@code most} characters, without half a one at the end. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
