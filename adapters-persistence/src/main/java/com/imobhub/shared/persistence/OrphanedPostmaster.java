package com.imobhub.shared.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that outlived the process which had started it, because that one was killed. */
record OrphanedPostmaster(ProcessHandle process) {

    private static final Logger log = LoggerFactory.getLogger(OrphanedPostmaster.class);

    /** The one that still runs on this cluster, if any; call it only with the data directory locked. */
    static Optional<OrphanedPostmaster> of(Path cluster) {
        return pid(cluster.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .map(OrphanedPostmaster::new);
    }

    /** Gently first. Killing it costs a recovery at the next start, but no committed row. */
    void stop() {
        log.info("Stopping the PostgreSQL that an earlier run left behind");
        process.destroy();
        if (!endsWithin(10)) {
            process.destroyForcibly();
            endsWithin(10);
        }
    }

    private boolean endsWithin(int seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<Long> pid(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
