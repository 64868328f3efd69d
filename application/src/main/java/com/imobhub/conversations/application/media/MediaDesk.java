package com.imobhub.conversations.application.media;

import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.reading.ReadingDesk;
import com.imobhub.shared.Refusal;
import com.imobhub.team.SignedIn;
import java.io.InputStream;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files that messages carry. */
@Service
public class MediaDesk {

    private final MediaRecords records;
    private final MediaStore store;
    private final MediaWorker worker;
    private final ReadingDesk reading;
    private final Announcements announcements;
    private final Clock clock;

    MediaDesk(
            MediaRecords records,
            MediaStore store,
            MediaWorker worker,
            ReadingDesk reading,
            Announcements announcements,
            Clock clock) {
        this.records = records;
        this.store = store;
        this.worker = worker;
        this.reading = reading;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Fetches files once the caller's transaction, which stores their messages, is committed. Telling the same twice is
     * harmless; telling of a failed one where it is makes it expected again.
     */
    @Transactional
    public void expect(Collection<ExpectedMedia> media) {
        if (media.isEmpty()) {
            return;
        }
        var named = media.stream()
                .map(it -> it.called(Filenames.harmless(it.filename()).orElse(null)))
                .toList();
        announcements.media(records.expect(named, clock.instant()).stream()
                .map(MediaFile::moved)
                .toList());
        worker.wakeAfterCommit();
    }

    /**
     * Tries again at once to fetch what failed or waits.
     *
     * @return the file as it is now
     * @throws Refusal {@code unknown-media}; {@code media-stored} when it is here; {@code media-lost} when there is nobody
     *     to ask for it
     */
    @Transactional
    public MediaView retry(SignedIn reader, MessageId message) {
        var file = find(reader, message);
        var lost = file.isStored() && store.size(MediaKey.file(file.storedAs())).isEmpty();
        if (file.isStored() && !lost) {
            throw new Refusal(Refusal.Kind.CONFLICT, "media-stored", "The file is here already.");
        }
        if (!file.fetchable()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "media-lost", "The provider does not have the file.");
        }
        records.retry(message, lost, clock.instant());
        var now = find(reader, message);
        if (!now.equals(file)) {
            announcements.media(List.of(now.moved()));
        }
        worker.wakeAfterCommit();
        return now.view();
    }

    /** @throws Refusal {@code unknown-media} when there is none that the reader may see */
    @Transactional(readOnly = true)
    public MediaFile find(SignedIn reader, MessageId message) {
        return records.find(message)
                .filter(file -> reading.mayRead(reader, file.conversation()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-media", "Message " + message.value() + " carries no file."));
    }

    /**
     * Reads a part of something stored; whether the reader may, {@link #find} told.
     *
     * @throws Refusal {@code media-missing} when the store does not have it
     */
    public InputStream open(MediaKey key, long from, long length) {
        return store.open(key, from, length).orElseThrow(MediaDesk::missing);
    }

    /**
     * How many bytes something stored has.
     *
     * @throws Refusal {@code media-missing} when the store does not have it
     */
    public long size(MediaKey key) {
        return store.size(key).orElseThrow(MediaDesk::missing);
    }

    private static Refusal missing() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "media-missing", "The store does not have the file.");
    }
}
