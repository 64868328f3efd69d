package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelKind;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PhotosTests {

    private static final long ENOUGH = 5L * 1024 * 1024;

    @TempDir
    Path directory;

    private final Converter converter = new Converter(new Films("", Duration.ZERO));

    private BufferedImage photo(byte[] picture, String type, long limit) throws IOException {
        var target = directory.resolve("photo");
        var file = Files.write(directory.resolve("file"), picture);
        if (!converter.photo(file, type, limit, target)) {
            return null;
        }
        assertThat(Files.size(target)).isLessThanOrEqualTo(limit);
        assertThat(converter.isPlainPicture(target, "image/jpeg")).isTrue();
        return ImageIO.read(target.toFile());
    }

    private static byte[] noise(int width, int height, String format) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @Test
    void whatIsTooLargeIsScaledUntilItFits() throws IOException {
        var photo = photo(noise(3000, 1500, "png"), "image/png", 1_500_000);

        assertThat(photo.getWidth()).isIn(1920, 1280);
        assertThat(photo.getHeight()).isEqualTo(photo.getWidth() / 2);
    }

    @Test
    void whatCannotBeMadeSmallEnoughIsNoPhoto() throws IOException {
        assertThat(photo(noise(1500, 1500, "png"), "image/png", 10_000)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"gif, image/gif", "bmp, image/bmp", "png, image/png", "jpeg, image/jpeg"})
    void everyPictureBecomesAJpegOfItsOwnSize(String format, String type) throws IOException {
        var photo = photo(Samples.picture(format, 40, 30, BufferedImage.TYPE_INT_RGB), type, ENOUGH);

        assertThat(photo.getWidth()).isEqualTo(40);
        assertThat(photo.getHeight()).isEqualTo(30);
        assertThat(new Color(photo.getRGB(5, 15)).getRed()).isGreaterThan(200);
    }

    @Test
    void whatIsSeenThroughIsWhite() throws IOException {
        var clear = Samples.picture("png", 40, 30, BufferedImage.TYPE_INT_ARGB);

        assertThat(new Color(photo(clear, "image/png", ENOUGH).getRGB(35, 15)))
                .satisfies(it -> assertThat(it.getBlue()).isGreaterThan(250));
    }

    @Test
    void greyAndIndexedPicturesAreNotPlain() throws IOException {
        var file = directory.resolve("file");
        for (var type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
            Files.write(file, Samples.picture("png", 40, 30, type));
            assertThat(converter.isPlainPicture(file, "image/png")).isFalse();
        }
        Files.write(file, Samples.picture("png", 40, 30, BufferedImage.TYPE_INT_ARGB));
        assertThat(converter.isPlainPicture(file, "image/png")).isTrue();
        Files.write(file, Samples.PDF);
        assertThat(converter.isPlainPicture(file, "image/png")).isFalse();
    }

    @Test
    void whatIsNoPictureIsNoPhoto() throws IOException {
        assertThat(photo(Samples.PDF, "image/png", ENOUGH)).isNull();
        assertThat(photo(Samples.PDF, "application/pdf", ENOUGH)).isNull();
        assertThat(photo(Samples.SVG, "image/svg+xml", ENOUGH)).isNull();
    }

    @ParameterizedTest
    @EnumSource(ChannelKind.class)
    void everyPictureThatMayBeBroughtCanBeRead(ChannelKind kind) {
        assertThat(kind.capabilities().files().stream()
                        .filter(rule -> rule.kind().equals("image"))
                        .flatMap(rule -> rule.brought().types().stream()))
                .allSatisfy(type -> assertThat(Pictures.reader(type)).isNotNull());
    }
}
