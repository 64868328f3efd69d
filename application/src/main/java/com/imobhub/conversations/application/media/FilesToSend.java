package com.imobhub.conversations.application.media;

import com.imobhub.conversations.MessageId;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Hands the files of messages to those who send them. */
@Service
public class FilesToSend {

    private final MediaRecords records;
    private final MediaStore store;

    public FilesToSend(MediaRecords records, MediaStore store) {
        this.records = records;
        this.store = store;
    }

    /** The file of a message; nothing when there is none, or the store has lost it. */
    public Optional<FileToSend> of(MessageId message) {
        return records.toSend(message)
                .filter(file -> store.size(MediaKey.file(file.storedAs())).orElse(-1) == file.size());
    }

    /** Its bytes; to be closed by the caller. */
    public InputStream open(FileToSend file) {
        return store.open(MediaKey.file(file.storedAs()), 0, file.size()).orElseGet(InputStream::nullInputStream);
    }
}
