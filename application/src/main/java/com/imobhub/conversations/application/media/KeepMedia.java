package com.imobhub.conversations.application.media;

import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Checks what was fetched and stores it: first the bytes, then, in one transaction, that they are there. */
@Service
class KeepMedia {

    /** After so many damaged ones the checksum is believed less than the bytes. */
    private static final int PATIENCE_WITH_CHECKSUMS = 3;

    /** Pictures take memory. */
    private static final int LOOKED_AT_AT_ONCE = 2;

    private final MediaInspector inspector;
    private final MediaStore store;
    private final MediaRecords records;
    private final Announcements announcements;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore eyes = new Semaphore(LOOKED_AT_AT_ONCE);

    KeepMedia(
            MediaInspector inspector,
            MediaStore store,
            MediaRecords records,
            Announcements announcements,
            TransactionOperations transactions,
            Clock clock) {
        this.inspector = inspector;
        this.store = store;
        this.records = records;
        this.announcements = announcements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return {@code fetched} when it is stored, otherwise why not */
    FetchOutcome keep(WantedMedia wanted, Fetched fetched, MediaSink sink, Incoming.Scratch scratch)
            throws InterruptedException {
        var announced = fetched.size();
        if (sink.size() == 0 || announced != null && announced != sink.size()) {
            return new NotNow(MediaTrouble.DAMAGED, sink.size() + " bytes came, not " + announced);
        }
        var differs = differs(wanted.origin().sha256(), fetched.sha256(), sink);
        if (differs && wanted.attempt() < PATIENCE_WITH_CHECKSUMS) {
            return new NotNow(MediaTrouble.DAMAGED, "checksum");
        }
        store(wanted, sink, scratch, differs ? MediaTrouble.CHECKSUM_DIFFERS : null);
        return fetched;
    }

    private static boolean differs(@Nullable String claimed, @Nullable String told, MediaSink sink) {
        var checksums = Stream.of(Checksum.read(claimed), Checksum.read(told))
                .flatMap(Optional::stream)
                .toList();
        return !checksums.isEmpty() && checksums.stream().noneMatch(it -> Arrays.equals(it, sink.checksum()));
    }

    private void store(WantedMedia wanted, MediaSink sink, Incoming.Scratch scratch, @Nullable MediaTrouble oddity)
            throws InterruptedException {
        var facts = inspect(wanted, scratch);
        if (facts.thumbnailType() != null) {
            store.put(MediaKey.thumbnail(wanted.message()), scratch.thumbnail());
        }
        store.put(MediaKey.file(wanted.message()), scratch.file());
        var filename = Filenames.complete(
                wanted.filename(), wanted.kind(), wanted.message().value(), facts.extension());
        transactions.executeWithoutResult(status -> announcements.media(
                records.stored(wanted, filename, sink.size(), facts, oddity, clock.instant()).stream()
                        .map(MediaFile::moved)
                        .toList()));
    }

    private MediaFacts inspect(WantedMedia wanted, Incoming.Scratch scratch) throws InterruptedException {
        eyes.acquire();
        try {
            return inspector.inspect(wanted.claim(), scratch.file(), scratch.thumbnail());
        } finally {
            eyes.release();
        }
    }
}
