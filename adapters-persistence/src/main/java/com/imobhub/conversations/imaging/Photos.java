package com.imobhub.conversations.imaging;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Makes photos of pictures that channels do not take as they are. Memory is bounded as in {@link Pictures}. */
final class Photos {

    private static final int DECODED_EDGE = 3_200;
    private static final int BITS = 8;

    /** Tried one after the other until one is small enough; WhatsApp itself shows photos at most so large. */
    private static final int[] EDGES = {2560, 1920, 1280};

    private static final double QUALITY = 0.85;

    private Photos() {}

    /** Whether it has the colours every app shows: red, green and blue of eight bits each, perhaps see-through. */
    static boolean isPlain(Path file, String contentType) {
        var reader = Pictures.reader(contentType);
        if (reader == null) {
            return false;
        }
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            var colours = reader.getImageTypes(0).next().getColorModel();
            return !(colours instanceof IndexColorModel)
                    && colours.getNumColorComponents() == 3
                    && Arrays.stream(colours.getComponentSize()).allMatch(bits -> bits == BITS);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    /** @return whether there is a JPEG of at most {@code limit} bytes now, upright and on white */
    static boolean fit(Path file, String contentType, long limit, Path target) {
        var reader = Pictures.reader(contentType);
        if (reader == null) {
            return false;
        }
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            if (!Pictures.fits(reader.getWidth(0), reader.getHeight(0), contentType)) {
                return false;
            }
            var orientation = contentType.equals("image/jpeg") ? Camera.held(file) : Orientation.TOP_LEFT;
            return write(ExifFilterUtils.getFilterForOrientation(orientation).apply(decode(reader)), limit, target);
        } catch (IOException | RuntimeException broken) {
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decode(ImageReader reader) throws IOException {
        var step = Math.ceilDiv(Math.max(reader.getWidth(0), reader.getHeight(0)), DECODED_EDGE);
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static boolean write(BufferedImage upright, long limit, Path target) throws IOException {
        var picture = onWhite(upright);
        for (var edge : EDGES) {
            var larger = Math.max(picture.getWidth(), picture.getHeight()) > edge;
            var fitting = larger
                    ? Thumbnails.of(picture).size(edge, edge)
                    : Thumbnails.of(picture).scale(1);
            try (var out = Files.newOutputStream(target)) {
                fitting.outputFormat("jpg").outputQuality(QUALITY).toOutputStream(out);
            }
            if (Files.size(target) <= limit) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var photo = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return photo;
    }
}
