package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The list in a map. */
public class InMemoryMediaRecords implements MediaRecords {

    private record Entry(
            ExpectedMedia what, MediaView view, int attempts, Instant dueAt, Instant leasedUntil, MediaFile stored) {

        boolean isIn(MediaState state) {
            return view.state().equals(state.word());
        }

        boolean isFree(Instant now) {
            return !leasedUntil.isAfter(now);
        }

        Entry in(MediaState state, String reason, int attempts, Instant dueAt) {
            var next = new MediaView(state.word(), reason, null, null, what.filename(), null, null, null, false, false);
            return new Entry(what, next, attempts, dueAt, Instant.MIN, null);
        }

        MediaFile file() {
            return stored != null
                    ? stored
                    : new MediaFile(
                            what.message(),
                            what.conversation(),
                            what.message().value(),
                            view,
                            null,
                            what.isFetchable(),
                            null);
        }
    }

    private final Map<MessageId, Entry> kept = new LinkedHashMap<>();
    private final Map<MessageId, FileToSend> toSend = new HashMap<>();

    @Override
    public synchronized List<MediaFile> expect(Collection<ExpectedMedia> media, Instant now) {
        var again = new ArrayList<MediaFile>();
        for (var each : media) {
            var before = kept.get(each.message());
            if (before == null) {
                kept.put(each.message(), fresh(each, now));
            } else if (before.isIn(MediaState.FAILED) && each.isFetchable()) {
                kept.put(each.message(), fresh(each, now));
                again.add(kept.get(each.message()).file());
            }
        }
        return again;
    }

    private static Entry fresh(ExpectedMedia media, Instant now) {
        var trouble = media.trouble();
        return new Entry(media, null, 0, now, Instant.MIN, null)
                .in(
                        trouble == null ? MediaState.EXPECTED : MediaState.FAILED,
                        trouble == null ? null : trouble.word(),
                        0,
                        now);
    }

    @Override
    public synchronized Optional<WantedMedia> claim(Collection<ChannelId> except, Instant now, Instant until) {
        var due = kept.values().stream()
                .filter(it -> it.isIn(MediaState.EXPECTED) && !it.dueAt().isAfter(now) && it.isFree(now))
                .filter(it -> !except.contains(it.what().channel()))
                .max(Comparator.comparing(Entry::dueAt));
        return due.map(it -> {
            var claimed = new Entry(it.what(), it.view(), it.attempts() + 1, it.dueAt(), until, null);
            kept.put(it.what().message(), claimed);
            return new WantedMedia(
                    it.what().message(),
                    it.what().conversation(),
                    it.what().channel(),
                    it.what().kind(),
                    it.what().filename(),
                    it.what().origin(),
                    claimed.attempts());
        });
    }

    private Optional<Entry> mine(WantedMedia wanted) {
        return Optional.ofNullable(kept.get(wanted.message()))
                .filter(it -> it.isIn(MediaState.EXPECTED) && it.attempts() == wanted.attempt());
    }

    private MediaFile put(Entry entry) {
        kept.put(entry.what().message(), entry);
        return entry.file();
    }

    @Override
    public synchronized Optional<MediaFile> stored(
            WantedMedia wanted, String filename, long size, MediaFacts facts, MediaTrouble oddity, Instant now) {
        return Optional.ofNullable(kept.get(wanted.message()))
                .filter(it -> it.isIn(MediaState.EXPECTED))
                .map(it -> {
                    var view = new MediaView(
                            MediaState.STORED.word(),
                            oddity == null ? null : oddity.word(),
                            facts.contentType(),
                            size,
                            filename,
                            facts.width(),
                            facts.height(),
                            facts.seconds(),
                            facts.thumbnailType() != null,
                            facts.animated());
                    var file = new MediaFile(
                            wanted.message(),
                            wanted.conversation(),
                            wanted.message().value(),
                            view,
                            facts.thumbnailType(),
                            true,
                            now);
                    return put(new Entry(it.what(), view, it.attempts(), it.dueAt(), Instant.MIN, file));
                });
    }

    @Override
    public synchronized void sent(
            ExpectedMedia media, UUID storedAs, long size, String sha256, MediaFacts facts, Instant now) {
        var view = new MediaView(
                MediaState.STORED.word(),
                null,
                facts.contentType(),
                size,
                media.filename(),
                facts.width(),
                facts.height(),
                facts.seconds(),
                facts.thumbnailType() != null,
                facts.animated());
        var file =
                new MediaFile(media.message(), media.conversation(), storedAs, view, facts.thumbnailType(), false, now);
        put(new Entry(media, view, 0, now, Instant.MIN, file));
        toSend.put(media.message(), new FileToSend(storedAs, media.kind(), facts.contentType(), size, sha256));
    }

    @Override
    public synchronized Optional<FileToSend> toSend(MessageId message) {
        return Optional.ofNullable(toSend.get(message));
    }

    @Override
    public synchronized void postpone(WantedMedia wanted, MediaTrouble why, String detail, Instant until) {
        mine(wanted).ifPresent(it -> put(it.in(MediaState.EXPECTED, why.word(), it.attempts(), until)));
    }

    @Override
    public synchronized void giveBack(WantedMedia wanted, Instant now) {
        mine(wanted).ifPresent(it -> put(it.in(MediaState.EXPECTED, it.view().reason(), it.attempts() - 1, now)));
    }

    @Override
    public synchronized Optional<MediaFile> fail(WantedMedia wanted, MediaTrouble why, String detail) {
        return mine(wanted).map(it -> put(it.in(MediaState.FAILED, why.word(), it.attempts(), it.dueAt())));
    }

    @Override
    public synchronized void retry(MessageId message, boolean storedToo, Instant now) {
        Optional.ofNullable(kept.get(message))
                .filter(it -> it.isFree(now) && (storedToo || !it.isIn(MediaState.STORED)))
                .ifPresent(it -> put(it.in(MediaState.EXPECTED, null, 0, now)));
    }

    @Override
    public synchronized List<MediaFile> retryRefused(ChannelId channel, Instant now) {
        var again = new ArrayList<MediaFile>();
        for (var it : List.copyOf(kept.values())) {
            var refused = List.of("refused", "channel-gone")
                    .contains(String.valueOf(it.view().reason()));
            if (it.what().channel().equals(channel) && it.isFree(now)) {
                if (it.isIn(MediaState.FAILED) && refused) {
                    again.add(put(it.in(MediaState.EXPECTED, null, 0, now)));
                } else if (it.isIn(MediaState.EXPECTED)) {
                    put(it.in(MediaState.EXPECTED, null, 0, now));
                }
            }
        }
        return again;
    }

    @Override
    public synchronized Optional<MediaFile> find(MessageId message) {
        return Optional.ofNullable(kept.get(message)).map(Entry::file);
    }
}
