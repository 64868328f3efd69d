package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.application.media.FetchOutcome.ChannelRefused;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FetchMediaTests extends MediaTest {

    @Test
    void whatIsFetchedIsStoredAndTold() {
        var picture = expected();

        fetchDue();

        assertThat(view(picture).state()).isEqualTo("stored");
        assertThat(view(picture).size()).isEqualTo(8);
        assertThat(view(picture).contentType()).isEqualTo("image/jpeg");
        assertThat(view(picture).thumbnail()).isTrue();
        assertThat(store.size(MediaKey.file(picture.message()))).hasValue(8);
        assertThat(store.size(MediaKey.thumbnail(picture.message()))).hasValue(5);
        assertThat(told()).containsExactly("stored");
        assertThat(isTidy()).isTrue();
    }

    @Test
    void whatDoesNotComeIsTriedForAboutADayWithGrowingPauses() {
        var picture = expected();
        source.script = (wanted, sink) -> new NotNow(MediaTrouble.PROVIDER_BUSY, "HTTP 503");
        var start = clock.instant();

        fetchDue();
        assertThat(fetchDue()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(fetchDue()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(3));
        assertThat(fetchDue()).isZero();
        while (view(picture).state().equals("expected")) {
            clock.advance(Duration.ofSeconds(1));
            fetchDue();
        }

        assertThat(source.asked).hasSize(FetchMedia.ATTEMPTS);
        assertThat(Duration.between(start, clock.instant())).isBetween(Duration.ofHours(18), Duration.ofHours(30));
        assertThat(view(picture).state()).isEqualTo("failed");
        assertThat(view(picture).reason()).isEqualTo("provider-busy");
        assertThat(told()).containsExactly("failed");
    }

    @Test
    void whatTheProviderDoesNotHaveIsNotAskedForAgain() {
        var picture = expected();
        source.script = (wanted, sink) -> new Never(MediaTrouble.EXPIRED, "code 100");

        fetchDue();
        clock.advance(Duration.ofDays(2));

        assertThat(fetchDue()).isZero();
        assertThat(view(picture).reason()).isEqualTo("expired");
        assertThat(told()).containsExactly("failed");
    }

    @Test
    void aRefusedTokenPausesTheChannelAndTheFileWaits() {
        var picture = expected();
        source.script = (wanted, sink) -> new ChannelRefused(190, "Session has expired");

        fetchDue();

        assertThat(paused).containsEntry(picture.channel(), 190);
        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(view(picture).reason()).isEqualTo("refused");
    }

    @Test
    void aChannelThatIsGoneIsNotAsked() {
        var picture = expected();
        gone.add(picture.channel());

        fetchDue();

        assertThat(view(picture).reason()).isEqualTo("channel-gone");
        assertThat(source.asked).isEmpty();
    }

    @Test
    void aSlowDripIsCutOff() {
        var picture = expected();
        source.script = (wanted, sink) -> {
            new CountDownLatch(1).await();
            return new Fetched(null, null);
        };

        fetchDue();

        assertThat(view(picture).reason()).isEqualTo("too-slow");
        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(isTidy()).isTrue();
    }

    @Test
    void theChecksumMayBeInEitherForm() throws NoSuchAlgorithmException {
        var bytes = "the file".getBytes(StandardCharsets.UTF_8);
        var sum = MessageDigest.getInstance("SHA-256").digest(bytes);
        for (var form :
                List.of(Base64.getEncoder().encodeToString(sum), HexFormat.of().formatHex(sum))) {
            var picture = checked(MediaRecordsContract.picture(ChannelId.next()), form);
            records.expect(List.of(picture), clock.instant());

            fetchDue();

            assertThat(view(picture).state()).isEqualTo("stored");
            assertThat(view(picture).reason()).isNull();
        }
    }

    @Test
    void aChecksumThatNeverFitsIsNotedAndTheFileKept() {
        var other = "d7bdd545f09d8a73c2b990337c8211d708a04ccd9748627685e4fc79cc038039";
        var picture = checked(MediaRecordsContract.picture(ChannelId.next()), other);
        records.expect(List.of(picture), clock.instant());

        fetchDue();
        assertThat(view(picture).reason()).isEqualTo("damaged");
        assertThat(view(picture).state()).isEqualTo("expected");
        clock.advance(Duration.ofSeconds(1));
        fetchDue();
        clock.advance(Duration.ofSeconds(4));
        fetchDue();

        assertThat(source.asked).hasSize(3);
        assertThat(view(picture).state()).isEqualTo("stored");
        assertThat(view(picture).reason()).isEqualTo("checksum-differs");
    }

    @Test
    void fewerBytesThanAnnouncedAreNotKept() {
        var picture = expected();
        source.script = (wanted, sink) -> {
            ScriptedSource.give(sink, "half");
            return new Fetched(null, 9L);
        };

        fetchDue();

        assertThat(view(picture).reason()).isEqualTo("damaged");
        assertThat(store.count()).isZero();
    }

    @Test
    void nothingAtAllIsNotAFile() {
        var picture = expected();
        source.script = (wanted, sink) -> ScriptedSource.give(sink, "");

        fetchDue();

        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(store.count()).isZero();
    }

    @Test
    void aFullDiskIsTriedAgainLater() {
        var picture = expected();
        var full = new InMemoryMediaStore() {
            @Override
            public void put(MediaKey key, Path file) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };

        fetchMedia(full).fetch(claim().orElseThrow());

        assertThat(view(picture).state()).isEqualTo("expected");
        assertThat(view(picture).reason()).isEqualTo("storage");
        clock.advance(Duration.ofSeconds(1));
        assertThat(fetchDue()).isEqualTo(1);
        assertThat(view(picture).state()).isEqualTo("stored");
    }

    @Test
    void aDiskThatIsFullWhileFetchingIsOurTrouble() {
        var picture = expected();
        source.script = (wanted, sink) -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };

        fetchDue();

        assertThat(view(picture).reason()).isEqualTo("storage");
        assertThat(view(picture).state()).isEqualTo("expected");
    }

    @Test
    void aSourceThatBreaksIsNoEndOfTheFile() {
        var picture = expected();
        source.script = (wanted, sink) -> {
            throw new IllegalStateException("a mistake of ours");
        };

        fetchDue();

        assertThat(view(picture).state()).isEqualTo("expected");
        clock.advance(Duration.ofSeconds(1));
        source.script = (wanted, sink) -> ScriptedSource.give(sink, "now");
        fetchDue();
        assertThat(view(picture).state()).isEqualTo("stored");
    }

    @Test
    void whatWasStoredJustBeforeACrashIsFetchedAgain() {
        var picture = expected();
        var wanted = claim().orElseThrow();
        store.put(MediaKey.file(wanted.message()), MediaStoreContract.file("stored, and nobody knows"));
        assertThat(fetchDue()).isZero();

        clock.advance(Duration.ofMinutes(10));
        fetchDue();

        assertThat(view(picture).state()).isEqualTo("stored");
        assertThat(store.size(MediaKey.file(picture.message()))).hasValue(8);
        assertThat(told()).containsExactly("stored");
    }

    @Test
    void whatEndsTheProcessEachTimeIsGivenUpOneDay() {
        var picture = expected();
        for (var crash = 0; crash < FetchMedia.ATTEMPTS; crash++) {
            assertThat(claim()).isPresent();
            clock.advance(Duration.ofMinutes(10));
        }

        fetchDue();

        assertThat(view(picture).state()).isEqualTo("failed");
        assertThat(source.asked).isEmpty();
    }

    @Test
    void aLargeFileIsTakenToTheLimitAndNoFurther() {
        var picture = expected();
        source.script = (wanted, sink) -> ScriptedSource.give(sink, "x".repeat((int) LIMIT));

        fetchDue();

        assertThat(view(picture).size()).isEqualTo(LIMIT);
    }
}
