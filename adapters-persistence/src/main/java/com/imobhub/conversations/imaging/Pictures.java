package com.imobhub.conversations.imaging;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;

/**
 * Reads pictures that strangers sent. Their size is read from their head first; what would take too much memory is not
 * decoded, and what is decoded is thinned out while reading.
 */
final class Pictures {

    /** Edge of a thumbnail. */
    static final int SMALL = 480;

    private static final long MOST_PIXELS = 50_000_000;

    /** WebP is decoded as a whole before it is thinned out. */
    private static final long MOST_PIXELS_OF_WEBP = 12_000_000;

    private static final int LONGEST_EDGE = 30_000;
    private static final double QUALITY = 0.8;

    private static final Set<Orientation> ON_ITS_SIDE =
            Set.of(Orientation.LEFT_TOP, Orientation.RIGHT_TOP, Orientation.RIGHT_BOTTOM, Orientation.LEFT_BOTTOM);

    private Pictures() {}

    /**
     * @param width as it is shown, after turning it the way its camera was held
     * @param thumbnailType null when no thumbnail was made
     */
    record Picture(
            int width,
            int height,
            boolean animated,
            @Nullable String thumbnailType) {}

    /**
     * Nothing when it is no picture that can be read.
     *
     * @param thumbnail where to write a small one; null when none is wanted
     */
    static Optional<Picture> look(Path file, String contentType, @Nullable Path thumbnail) {
        var reader = reader(contentType);
        if (reader == null) {
            return Optional.empty();
        }
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            var orientation = contentType.equals("image/jpeg") ? Camera.held(file) : Orientation.TOP_LEFT;
            var type = thumbnail != null && fits(width, height, contentType)
                    ? shrink(reader, width, height, orientation, thumbnail)
                    : null;
            var turned = ON_ITS_SIDE.contains(orientation);
            return Optional.of(new Picture(
                    turned ? height : width, turned ? width : height, isAnimated(reader, file, contentType), type));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    static @Nullable ImageReader reader(String contentType) {
        return switch (contentType) {
            case "image/jpeg" -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case "image/png" -> ImageIO.getImageReadersByFormatName("png").next();
            case "image/gif" -> ImageIO.getImageReadersByFormatName("gif").next();
            case "image/bmp" -> ImageIO.getImageReadersByFormatName("bmp").next();
            case "image/webp" -> new WebPImageReaderSpi().createReaderInstance(null);
            default -> null;
        };
    }

    static boolean fits(int width, int height, String contentType) {
        var most = contentType.equals("image/webp") ? MOST_PIXELS_OF_WEBP : MOST_PIXELS;
        return Math.max(width, height) <= LONGEST_EDGE && (long) width * height <= most;
    }

    /** Null when the picture turns out to be broken: its size is known all the same. */
    private static @Nullable String shrink(
            ImageReader reader, int width, int height, Orientation orientation, Path thumbnail) {
        try {
            var step = Math.max(1, Math.max(width, height) / (2 * SMALL));
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            var thinned = reader.read(0, parameters);
            var upright = ExifFilterUtils.getFilterForOrientation(orientation).apply(thinned);
            return write(upright, thumbnail);
        } catch (IOException | RuntimeException broken) {
            return null;
        }
    }

    private static String write(BufferedImage image, Path thumbnail) throws IOException {
        var seeThrough = image.getColorModel().hasAlpha();
        var larger = Math.max(image.getWidth(), image.getHeight()) > SMALL;
        var small = larger
                ? Thumbnails.of(image).size(SMALL, SMALL)
                : Thumbnails.of(image).scale(1);
        try (var out = Files.newOutputStream(thumbnail)) {
            if (seeThrough) {
                small.imageType(BufferedImage.TYPE_INT_ARGB).outputFormat("png").toOutputStream(out);
            } else {
                small.imageType(BufferedImage.TYPE_INT_RGB)
                        .outputFormat("jpg")
                        .outputQuality(QUALITY)
                        .toOutputStream(out);
            }
        }
        return seeThrough ? "image/png" : "image/jpeg";
    }

    private static boolean isAnimated(ImageReader reader, Path file, String contentType) throws IOException {
        return switch (contentType) {
            case "image/gif" -> reader.getNumImages(true) > 1;
            case "image/webp" -> isAnimatedWebp(file);
            default -> false;
        };
    }

    /** The extended header has a bit for it. */
    private static boolean isAnimatedWebp(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = in.readNBytes(21);
            return head.length == 21 && head[12] == 'V' && head[15] == 'X' && (head[20] & 0x02) != 0;
        }
    }
}
