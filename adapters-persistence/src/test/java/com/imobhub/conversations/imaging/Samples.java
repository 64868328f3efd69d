package com.imobhub.conversations.imaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.imobhub.conversations.application.media.MediaInspector.Claim;
import com.imobhub.conversations.domain.MediaKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Files as people send them, and as nobody should. */
final class Samples {

    static final byte[] PDF = bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n");
    static final byte[] HTML = bytes("<!DOCTYPE html><html><script>alert(1)</script></html>");
    static final byte[] SVG =
            bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    static final byte[] ZIP = bytes("PK\3\4\24\0\0\0\0\0" + "\0".repeat(60));

    /** A picture that is a script too: what counts is how it begins. */
    static final byte[] POLYGLOT = bytes("GIF89a/*\0\0\0\0*/=1;alert(document.domain)//<script>alert(1)</script>");

    /** One pixel, lossy. */
    static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static Claim claim(MediaKind kind, String filename, String claimedType) {
        return new Claim(kind, filename, claimedType);
    }

    /** A picture whose left half is red. */
    static byte[] picture(String format, int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] jpeg(int width, int height) {
        return picture("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** The same, with the note of a camera that was held in this way (EXIF tag 0x0112). */
    static byte[] jpeg(int width, int height, int orientation) {
        var plain = jpeg(width, height);
        var exif = bytes("Exif\0\0MM\0\52\0\0\0\10\0\1\1\22\0\3\0\0\0\1\0" + (char) orientation + "\0\0\0\0\0\0");
        var marked = ByteBuffer.allocate(plain.length + exif.length + 4);
        marked.put(plain, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.length + 2));
        return marked.put(exif).put(plain, 2, plain.length - 2).array();
    }

    /** A PNG of few bytes that claims to be huge, and really inflates to that many pixels of nothing. */
    static byte[] bomb(int width, int height) {
        try {
            var rows = new ByteArrayOutputStream();
            try (var deflated = new DeflaterOutputStream(rows)) {
                var row = new byte[1 + width / 8];
                for (var i = 0; i < height; i++) {
                    deflated.write(row);
                }
            }
            var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 1);
            var png = new ByteArrayOutputStream();
            png.write(bytes("\u0089PNG\r\n\32\n"));
            chunk(png, "IHDR", header.array());
            chunk(png, "IDAT", rows.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(bytes(name));
        crc.update(content);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(bytes(name));
        png.write(content);
        png.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A voice note: its first page, and its last. */
    static byte[] opus(long samples, int preSkip) {
        var note = ByteBuffer.allocate(28 + 19 + 28).order(ByteOrder.LITTLE_ENDIAN);
        note.put(bytes("OggS\0\2")).putLong(0).put(new byte[12]).put((byte) 1).put((byte) 19);
        note.put(bytes("OpusHead\1\1")).putShort((short) preSkip).putInt(48_000).put(new byte[3]);
        note.put(bytes("OggS\0\4")).putLong(samples).put(new byte[14]);
        return note.array();
    }
}
