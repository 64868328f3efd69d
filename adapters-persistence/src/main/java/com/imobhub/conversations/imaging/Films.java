package com.imobhub.conversations.imaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks FFmpeg about films and sounds where it is installed. It is told which format to read and to read that one file, so
 * that no file can send it elsewhere; it has no shell, little time, and none of our settings.
 */
@Component
class Films {

    private static final Logger LOG = LoggerFactory.getLogger(Films.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final Set<String> INHERITED = Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot");

    private static final Map<String, String> FORMATS = Map.of(
            "video/mp4", "mov",
            "video/quicktime", "mov",
            "video/3gpp", "mov",
            "video/webm", "matroska",
            "audio/mp4", "mov",
            "audio/webm", "matroska",
            "audio/ogg", "ogg",
            "audio/mpeg", "mp3",
            "audio/aac", "aac",
            "audio/amr", "amr");

    private final Optional<Path> ffmpeg;
    private final Optional<Path> ffprobe;
    private final Duration patience;

    Films() {
        this(System.getenv().getOrDefault("PATH", ""), PATIENCE);
    }

    /** @param path directories to look for FFmpeg in, as in the environment */
    Films(String path, Duration patience) {
        this.ffmpeg = find("ffmpeg", path);
        this.ffprobe = find("ffprobe", path);
        this.patience = patience;
    }

    private static Optional<Path> find(String program, String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .flatMap(directory -> Stream.of(program, program + ".exe").map(name -> resolve(directory, name)))
                .flatMap(Optional::stream)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> resolve(String directory, String name) {
        try {
            return Optional.of(Path.of(directory, name).toAbsolutePath());
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** What it plays like; each null when nobody can say. */
    record Film(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Integer seconds) {}

    /** What FFmpeg tells of a film or sound; all null when it is not installed or cannot say. */
    Film look(Path file, String contentType) {
        var told = ask(file, contentType);
        var turned = number(told, "rotation")
                .filter(degrees -> Math.abs(degrees) % 180 == 90)
                .isPresent();
        var width = number(told, "width").map(Double::intValue).orElse(null);
        var height = number(told, "height").map(Double::intValue).orElse(null);
        var seconds = number(told, "duration").map(it -> (int) Math.ceil(it)).orElse(null);
        return turned ? new Film(height, width, seconds) : new Film(width, height, seconds);
    }

    private Map<String, String> ask(Path file, String contentType) {
        var told = new HashMap<String, String>();
        probe(file, contentType, "stream=width,height:stream_side_data=rotation:format=duration", "default=nw=1")
                .map(line -> line.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> told.putIfAbsent(pair[0], pair[1]));
        return told;
    }

    /** Whether a film is H.264 with at most one sound, in AAC; true also when FFmpeg is not installed or cannot say. */
    boolean isPlain(Path file, String contentType) {
        var codecs = probe(file, contentType, "stream=codec_name,codec_type", "csv=p=0")
                .toList();
        var pictures = codecs.stream().filter(codec -> codec.endsWith(",video")).findFirst();
        var sounds = codecs.stream().filter(codec -> codec.endsWith(",audio")).toList();
        return (pictures.isEmpty() || pictures.get().equals("h264,video"))
                && (sounds.isEmpty() || sounds.equals(List.of("aac,audio")));
    }

    private Stream<String> probe(Path file, String contentType, String entries, String form) {
        var format = FORMATS.get(contentType);
        if (ffprobe.isEmpty() || format == null) {
            return Stream.empty();
        }
        var answer = file.resolveSibling("ffprobe");
        var command = new ArrayList<>(List.of(ffprobe.get().toString(), "-v", "error"));
        command.addAll(reading(format, file));
        command.addAll(List.of("-show_entries", entries, "-of", form));
        return runs(command, answer) ? lines(answer) : Stream.empty();
    }

    /** @return whether there is a picture of its beginning now */
    boolean picture(Path file, String contentType, Path target) {
        var format = FORMATS.get(contentType);
        if (ffmpeg.isEmpty() || format == null) {
            return false;
        }
        var command = new ArrayList<>(List.of(ffmpeg.get().toString(), "-nostdin", "-v", "error", "-threads", "1"));
        command.addAll(reading(format, file));
        var fitting = "scale=%1$d:%1$d:force_original_aspect_ratio=decrease".formatted(Pictures.SMALL);
        command.addAll(
                List.of("-map", "0:v:0", "-frames:v", "1", "-vf", fitting, "-f", "mjpeg", "-y", "file:" + target));
        return runs(command, target.resolveSibling("ffmpeg")) && isSomething(target);
    }

    private static List<String> reading(String format, Path file) {
        return List.of("-protocol_whitelist", "file", "-f", format, "-i", "file:" + file);
    }

    private static boolean isSomething(Path file) {
        try {
            return Files.size(file) > 0;
        } catch (IOException nothing) {
            return false;
        }
    }

    private boolean runs(List<String> command, Path output) {
        try {
            var builder = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(output.toFile());
            builder.environment().keySet().retainAll(INHERITED);
            var process = builder.start();
            process.getOutputStream().close();
            return endsWell(process);
        } catch (IOException failed) {
            LOG.warn("{} does not run: {}", command.getFirst(), failed.getMessage());
            return false;
        }
    }

    private boolean endsWell(Process process) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private static Stream<String> lines(Path answer) {
        try {
            return Files.size(answer) <= LONGEST_ANSWER
                    ? Files.readString(answer).lines()
                    : Stream.empty();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static Optional<Double> number(Map<String, String> told, String name) {
        try {
            return Optional.ofNullable(told.get(name)).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
