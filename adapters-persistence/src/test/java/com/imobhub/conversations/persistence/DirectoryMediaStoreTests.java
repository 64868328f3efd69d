package com.imobhub.conversations.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.MediaKey;
import com.imobhub.conversations.application.media.MediaStore;
import com.imobhub.conversations.application.media.MediaStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryMediaStoreTests implements MediaStoreContract {

    @TempDir
    Path directory;

    @Override
    public MediaStore store() {
        return new DirectoryMediaStore(directory);
    }

    @Test
    void filesAreSpreadByTheRandomEndOfTheirNames() {
        var message = new MessageId(UUID.fromString("0190a1b2-c3d4-7000-8000-00005f3a7c91"));

        store().put(MediaKey.file(message), MediaStoreContract.file("x"));
        store().put(MediaKey.thumbnail(message), MediaStoreContract.file("y"));

        assertThat(directory.resolve("media/91/7c/0190a1b2-c3d4-7000-8000-00005f3a7c91"))
                .hasContent("x");
        assertThat(directory.resolve("media/91/7c/0190a1b2-c3d4-7000-8000-00005f3a7c91.thumbnail"))
                .hasContent("y");
    }

    @Test
    void nothingButTheFileIsLeft() throws IOException {
        var source = MediaStoreContract.file("x");

        store().put(MediaKey.file(MessageId.next()), source);

        assertThat(source).doesNotExist();
        try (var files = Files.walk(directory).filter(Files::isRegularFile)) {
            assertThat(files).hasSize(1);
        }
    }
}
