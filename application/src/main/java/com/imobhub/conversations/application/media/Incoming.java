package com.imobhub.conversations.application.media;

import com.imobhub.shared.application.OnEveryNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The place of files that are being fetched. What a crash leaves behind is cleared away at the next start. */
@Component
public class Incoming {

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    /** Longer than anything takes: several nodes may share the directory. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final MediaSettings settings;
    private final Clock clock;

    Incoming(MediaSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** A directory of its own for one file, gone when closed. */
    public record Scratch(Path directory) implements AutoCloseable {

        public Path file() {
            return directory.resolve("file");
        }

        public Path thumbnail() {
            return directory.resolve("thumbnail");
        }

        /** Where what is made of the file is written. */
        public Path converted() {
            return directory.resolve("converted");
        }

        @Override
        public void close() {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException left) {
                LOG.warn("Could not clear {} away: {}", directory.getFileName(), left.toString());
            }
        }
    }

    public Scratch open() {
        try {
            Files.createDirectories(settings.incoming());
            return new Scratch(Files.createTempDirectory(settings.incoming(), "fetch-"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Scheduled(fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    @OnEveryNode
    void clearAway() {
        if (!Files.isDirectory(settings.incoming())) {
            return;
        }
        var before = clock.instant().minus(ABANDONED);
        try (var left = Files.list(settings.incoming())) {
            left.filter(it -> isOlder(it, before)).forEach(it -> new Scratch(it).close());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean isOlder(Path directory, Instant before) {
        try {
            return Files.getLastModifiedTime(directory).toInstant().isBefore(before);
        } catch (IOException gone) {
            return false;
        }
    }
}
