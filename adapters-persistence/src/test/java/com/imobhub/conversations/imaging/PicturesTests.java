package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.imaging.Pictures.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTests {

    @TempDir
    Path directory;

    private Path thumbnail;

    @BeforeEach
    void nameTheThumbnail() {
        thumbnail = directory.resolve("thumbnail");
    }

    private Optional<Picture> look(byte[] content, String type) throws IOException {
        return Pictures.look(Files.write(directory.resolve("file"), content), type, thumbnail);
    }

    private BufferedImage small() throws IOException {
        return ImageIO.read(thumbnail.toFile());
    }

    @Test
    void aPhotoGetsASmallOne() throws IOException {
        assertThat(look(Samples.jpeg(1600, 1200), "image/jpeg")).contains(new Picture(1600, 1200, false, "image/jpeg"));

        assertThat(small().getWidth()).isEqualTo(480);
        assertThat(small().getHeight()).isEqualTo(360);
        assertThat(small().getRGB(10, 10) >> 16 & 0xFF).isGreaterThan(200);
        assertThat(small().getRGB(470, 10) >> 16 & 0xFF).isLessThan(50);
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        look(Samples.jpeg(100, 40), "image/jpeg");

        assertThat(small().getWidth()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"1, 1600, 1200", "3, 1600, 1200", "6, 1200, 1600", "8, 1200, 1600"})
    void aPhotoStandsTheWayTheCameraWasHeld(int orientation, int width, int height) throws IOException {
        assertThat(look(Samples.jpeg(1600, 1200, orientation), "image/jpeg"))
                .contains(new Picture(width, height, false, "image/jpeg"));

        assertThat(small().getWidth() > small().getHeight()).isEqualTo(width > height);
    }

    @Test
    void whatACameraNotesIsReadInBoundsOnly() throws IOException {
        var photo = Samples.jpeg(160, 120, 6);
        var random = new Random(20261124);
        for (var round = 0; round < 500; round++) {
            var bad = photo.clone();
            bad[2 + random.nextInt(40)] = (byte) random.nextInt();
            Camera.held(Files.write(directory.resolve("file"), bad));
        }
        for (var length = 0; length < 60; length++) {
            Camera.held(Files.write(directory.resolve("file"), Arrays.copyOf(photo, length)));
        }
        assertThat(Camera.held(Files.write(directory.resolve("file"), photo))).isEqualTo(Orientation.RIGHT_TOP);
    }

    @Test
    void whatIsSeeThroughStaysSo() throws IOException {
        var picture = Samples.picture("png", 600, 600, BufferedImage.TYPE_INT_ARGB);

        assertThat(look(picture, "image/png")).contains(new Picture(600, 600, false, "image/png"));

        assertThat(small().getRGB(470, 10) >>> 24).isZero();
    }

    @Test
    void greyPicturesAndPalettesAreNoTrouble() throws IOException {
        for (var type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
            assertThat(look(Samples.picture("png", 600, 300, type), "image/png"))
                    .hasValueSatisfying(it -> assertThat(it.thumbnailType()).isNotNull());
        }
        assertThat(look(Samples.picture("jpeg", 600, 300, BufferedImage.TYPE_BYTE_GRAY), "image/jpeg"))
                .contains(new Picture(600, 300, false, "image/jpeg"));
    }

    @Test
    void webpIsRead() throws IOException {
        assertThat(look(Samples.WEBP, "image/webp"))
                .hasValueSatisfying(it -> assertThat(it.width()).isEqualTo(1))
                .hasValueSatisfying(it -> assertThat(it.thumbnailType()).isNotNull());
    }

    @Test
    void aMovingGifIsOne() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (var i = 0; i < 3; i++) {
                writer.writeToSequence(
                        new IIOImage(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), null, null), null);
            }
            writer.endWriteSequence();
        }

        assertThat(look(out.toByteArray(), "image/gif"))
                .hasValueSatisfying(it -> assertThat(it.animated()).isTrue());
        assertThat(look(Samples.picture("gif", 9, 9, BufferedImage.TYPE_INT_RGB), "image/gif"))
                .hasValueSatisfying(it -> assertThat(it.animated()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({"40000, 40000", "50000, 1", "1, 2000000", "10000, 5001"})
    @Timeout(10)
    void aBombIsMeasuredAndNotSetOff(int width, int height) throws IOException {
        assertThat(look(Samples.bomb(width, height), "image/png")).contains(new Picture(width, height, false, null));

        assertThat(thumbnail).doesNotExist();
    }

    @Test
    @Timeout(20)
    void whatIsLargeAndAllowedIsThinnedOutWhileReading() throws IOException {
        assertThat(look(Samples.bomb(25_000, 2_000), "image/png"))
                .hasValueSatisfying(it -> assertThat(it.thumbnailType()).isNotNull());

        assertThat(small().getWidth()).isEqualTo(480);
    }

    @Test
    void halfAPictureHasASizeAndNoThumbnail() throws IOException {
        var picture = Samples.picture("png", 900, 900, BufferedImage.TYPE_INT_RGB);

        var half = look(Arrays.copyOf(picture, 60), "image/png");

        assertThat(half).contains(new Picture(900, 900, false, null));
    }

    @Test
    void noiseInAPictureNeverHurts() throws IOException {
        var random = new Random(20261123);
        for (var format : new String[] {"jpeg", "png", "gif"}) {
            var good = Samples.picture(format, 120, 80, BufferedImage.TYPE_INT_RGB);
            for (var round = 0; round < 200; round++) {
                var bad = good.clone();
                for (var i = 0; i < 8; i++) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                }
                look(bad, "image/" + format);
            }
        }
        for (var round = 0; round < 200; round++) {
            var bad = Samples.WEBP.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            look(bad, "image/webp");
        }
    }

    @Test
    void whatWeDoNotReadIsNoPicture() throws IOException {
        assertThat(look(Samples.SVG, "image/svg+xml")).isEmpty();
        assertThat(look(Samples.HTML, "image/jpeg")).isEmpty();
        assertThat(look(Samples.POLYGLOT, "image/png")).isEmpty();
    }
}
