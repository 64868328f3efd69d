package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncomingTests extends MediaTest {

    @BeforeEach
    void setTheClock() {
        clock.advance(Duration.between(clock.instant(), Instant.now()));
    }

    @Test
    void whatACrashLeftBehindIsClearedAwayAndWhatIsBeingFetchedStays() throws IOException {
        var abandoned = incoming().open();
        Files.writeString(abandoned.file(), "half a picture");
        clock.advance(Duration.ofHours(2));
        var running = incoming().open();
        Files.setLastModifiedTime(running.directory(), FileTime.from(clock.instant()));

        incoming().clearAway();

        assertThat(abandoned.directory()).doesNotExist();
        assertThat(running.directory()).exists();
    }

    @Test
    void whereNothingWasEverFetchedNothingIsToClear() {
        incoming().clearAway();

        assertThat(directory.resolve("media")).doesNotExist();
    }
}
