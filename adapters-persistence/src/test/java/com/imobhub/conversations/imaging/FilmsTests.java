package com.imobhub.conversations.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.imaging.Films.Film;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that stand in for FFmpeg show how it is called and what is done with its answers. */
@DisabledOnOs(OS.WINDOWS)
class FilmsTests {

    private static final Film NOTHING = new Film(null, null, null);

    @TempDir
    Path directory;

    private Path film;
    private Path picture;

    @BeforeEach
    void takeAFilm() throws IOException {
        Files.createDirectory(directory.resolve("bin"));
        film = Files.writeString(directory.resolve("a film; rm -rf $HOME"), "film");
        picture = directory.resolve("picture");
    }

    private void install(String program, String script) throws IOException {
        var file = Files.writeString(directory.resolve("bin").resolve(program), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Films films() {
        return films(Duration.ofSeconds(10));
    }

    private Films films(Duration patience) {
        return new Films("/nowhere:" + directory.resolve("bin") + ":", patience);
    }

    @Test
    void withoutItNobodyKnows() {
        assertThat(films().look(film, "video/mp4")).isEqualTo(NOTHING);
        assertThat(films().picture(film, "video/mp4", picture)).isFalse();
    }

    @Test
    void whatItTellsIsRead() throws IOException {
        install("ffprobe", "printf 'width=1920\\nheight=1080\\nduration=12.340000\\n'");

        assertThat(films().look(film, "video/mp4")).isEqualTo(new Film(1920, 1080, 13));
    }

    @Test
    void aFilmTakenUprightIsUpright() throws IOException {
        install("ffprobe", "printf 'width=1920\\nheight=1080\\nrotation=-90\\nduration=N/A\\n'");

        assertThat(films().look(film, "video/mp4")).isEqualTo(new Film(1080, 1920, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h264,video|true",
                "h264,video\\naac,audio|true",
                "h264,video\\naac,audio\\nunknown,data|true",
                "hevc,video\\naac,audio|false",
                "h264,video\\nmp3,audio|false",
                "h264,video\\naac,audio\\naac,audio|false",
            })
    void aFilmIsPlainByItsCodecs(String codecs, boolean plain) throws IOException {
        install("ffprobe", "printf '" + codecs + "\\n'");

        assertThat(films().isPlain(film, "video/mp4")).isEqualTo(plain);
    }

    @Test
    void aFilmOfWhichNobodyCanSayIsTakenAsPlain() throws IOException {
        assertThat(films().isPlain(film, "video/mp4")).isTrue();

        install("ffprobe", "exit 1");
        assertThat(films().isPlain(film, "video/mp4")).isTrue();
    }

    @Test
    void itIsToldTheFormatAndKeptFromEverythingButTheFile() throws IOException {
        install("ffprobe", "printf '%s\\n' \"$@\" > " + directory.resolve("told"));

        films().look(film, "video/webm");

        assertThat(Files.readAllLines(directory.resolve("told")))
                .containsSubsequence("-protocol_whitelist", "file", "-f", "matroska", "-i", "file:" + film);
    }

    @Test
    void noneOfOurSettingsReachesIt() throws IOException {
        install("ffprobe", "env | cut -d= -f1 > " + directory.resolve("told"));

        films().look(film, "video/mp4");

        assertThat(Files.readAllLines(directory.resolve("told")))
                .isSubsetOf("PATH", "LD_LIBRARY_PATH", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void itDrawsTheBeginning() throws IOException {
        install("ffmpeg", "for last; do :; done; printf picture > \"${last#file:}\"");

        assertThat(films().picture(film, "video/mp4", picture)).isTrue();

        assertThat(picture).hasContent("picture");
    }

    @Test
    void anErrorOrNothingIsNoPicture() throws IOException {
        install("ffmpeg", "exit 1");
        assertThat(films().picture(film, "video/mp4", picture)).isFalse();

        install("ffmpeg", "exit 0");
        assertThat(films().picture(film, "video/mp4", picture)).isFalse();
    }

    @Test
    @Timeout(10)
    void oneThatHangsIsEnded() throws IOException {
        install("ffprobe", "exec sleep 600");

        assertThat(films(Duration.ofMillis(200)).look(film, "video/mp4")).isEqualTo(NOTHING);
    }

    @Test
    void rubbishAndFloodsAreNoAnswer() throws IOException {
        install("ffprobe", "head -c 1000000 /dev/zero | tr '\\0' '='");
        assertThat(films().look(film, "video/mp4")).isEqualTo(NOTHING);

        install("ffprobe", "printf 'width=Infinity\\nheight=x\\nduration\\n\\377\\376='");
        assertThat(films().look(film, "video/mp4")).isEqualTo(NOTHING);
    }

    @Test
    void formatsThatCanPointElsewhereAreNotHandedToIt() throws IOException {
        install("ffprobe", "touch " + directory.resolve("asked"));

        films().look(film, "application/vnd.apple.mpegurl");

        assertThat(directory.resolve("asked")).doesNotExist();
    }
}
