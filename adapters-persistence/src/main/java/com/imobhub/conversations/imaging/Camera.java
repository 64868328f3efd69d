package com.imobhub.conversations.imaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * How a camera was held, as it noted in the photo (Exif tag 0x0112). Metadata readers of libraries allocate what a photo
 * claims to contain; this one looks at its beginning and at nothing else.
 */
final class Camera {

    private static final int BEGINNING = 256 * 1024;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_PICTURE = 0xFFDA;
    private static final long EXIF = 0x4578_6966_0000L;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int LAST = 8;

    private Camera() {}

    /** Upright when it noted nothing that can be read. */
    static Orientation held(Path photo) throws IOException {
        try (var in = Files.newInputStream(photo)) {
            return held(ByteBuffer.wrap(in.readNBytes(BEGINNING)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return Orientation.TOP_LEFT;
        }
    }

    private static Orientation held(ByteBuffer photo) {
        var at = 2;
        while (Short.toUnsignedInt(photo.getShort(at)) != START_OF_PICTURE) {
            if (Short.toUnsignedInt(photo.getShort(at)) == APP1 && photo.getLong(at + 4) >>> 16 == EXIF) {
                return noted(photo.slice(at + 10, photo.limit() - at - 10));
            }
            at += 2 + Short.toUnsignedInt(photo.getShort(at + 2));
        }
        return Orientation.TOP_LEFT;
    }

    private static Orientation noted(ByteBuffer notes) {
        notes.order(notes.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = notes.getInt(4);
        var entries = Short.toUnsignedInt(notes.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY;
            var value = notes.getShort(entry + VALUE);
            if (notes.getShort(entry) == TAG && value >= 1 && value <= LAST) {
                return Orientation.typeOf(value);
            }
        }
        return Orientation.TOP_LEFT;
    }
}
