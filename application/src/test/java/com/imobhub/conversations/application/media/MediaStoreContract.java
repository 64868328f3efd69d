package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.MessageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store of files must do. */
public interface MediaStoreContract {

    MediaStore store();

    /** A new file with this content. */
    static Path file(String content) {
        try {
            return Files.writeString(Files.createTempFile("media", ".test"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<String> read(MediaKey key, long from, long length) {
        return store().open(key, from, length).map(stream -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private Optional<String> read(MediaKey key) {
        return read(key, 0, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    default void whatIsPutIsThere(MediaKey.Part part) {
        var key = new MediaKey(MessageId.next().value(), part);

        store().put(key, file("a chave da casa"));

        assertThat(read(key)).contains("a chave da casa");
        assertThat(store().size(key)).hasValue(15);
    }

    @Test
    default void whatWasNeverPutIsNot() {
        var key = MediaKey.file(MessageId.next());

        assertThat(read(key)).isEmpty();
        assertThat(store().size(key)).isEmpty();
    }

    @Test
    default void aFileAndItsThumbnailAreTwo() {
        var message = MessageId.next();
        store().put(MediaKey.file(message), file("large"));
        store().put(MediaKey.thumbnail(message), file("small"));

        store().delete(MediaKey.thumbnail(message));

        assertThat(read(MediaKey.file(message))).contains("large");
        assertThat(read(MediaKey.thumbnail(message))).isEmpty();
    }

    @Test
    default void anotherOneTakesItsPlace() {
        var key = MediaKey.file(MessageId.next());
        store().put(key, file("the first and longer one"));

        store().put(key, file("the second"));

        assertThat(read(key)).contains("the second");
    }

    @ParameterizedTest
    @CsvSource({"0, 3, abc", "2, 3, cde", "5, 1, f", "4, 100, ef", "6, 1, ''", "99, 1, ''", "0, 0, ''"})
    default void aPartIsReadAlone(long from, long length, String expected) {
        var key = MediaKey.file(MessageId.next());
        store().put(key, file("abcdef"));

        assertThat(read(key, from, length)).contains(expected);
    }

    @Test
    default void forgettingTwiceIsNoError() {
        var key = MediaKey.file(MessageId.next());
        store().put(key, file("x"));

        store().delete(key);
        store().delete(key);

        assertThat(read(key)).isEmpty();
    }

    @Test
    default void anEmptyFileIsAFile() {
        var key = MediaKey.file(MessageId.next());

        store().put(key, file(""));

        assertThat(store().size(key)).hasValue(0);
        assertThat(read(key)).contains("");
    }

    @Test
    default void aReaderSeesTheOldOrTheNewAndNeverHalf() throws InterruptedException {
        var key = MediaKey.file(MessageId.next());
        var old = "o".repeat(300_000);
        var young = "y".repeat(300_000);
        store().put(key, file(old));
        var done = new AtomicBoolean();
        var writer = Thread.ofVirtual().start(() -> {
            for (var i = 0; i < 20; i++) {
                store().put(key, file(i % 2 == 0 ? young : old));
            }
            done.set(true);
        });

        do {
            assertThat(read(key)).hasValueSatisfying(it -> assertThat(it).isIn(old, young));
        } while (!done.get());
        writer.join();
    }
}
