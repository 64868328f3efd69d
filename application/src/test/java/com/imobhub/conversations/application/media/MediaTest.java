package com.imobhub.conversations.application.media;

import static com.imobhub.conversations.application.Samples.NOON;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelId;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelState;
import com.imobhub.channels.ConnectedChannel;
import com.imobhub.conversations.application.InMemoryConversations;
import com.imobhub.conversations.application.InMemoryFeed;
import com.imobhub.conversations.application.InMemoryMessageReads;
import com.imobhub.conversations.application.InMemoryMessages;
import com.imobhub.conversations.application.InMemoryReads;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.live.Change;
import com.imobhub.conversations.application.live.LiveFeeds;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.reading.ReadingDesks;
import com.imobhub.shared.application.TestClock;
import com.imobhub.team.MemberId;
import com.imobhub.team.Role;
import com.imobhub.team.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** Fetching files in memory, from a provider that does as told. */
abstract class MediaTest {

    static final SignedIn ANA = new SignedIn(
            MemberId.next(), "Ana", "ana@imob.com.br", Role.AGENT, UUID.randomUUID(), NOON, NOON.plusSeconds(900));
    static final long LIMIT = 100;

    @TempDir
    Path directory;

    final TestClock clock = new TestClock(NOON);
    final InMemoryMediaRecords records = new InMemoryMediaRecords();
    final InMemoryMediaStore store = new InMemoryMediaStore();
    final InMemoryFeed feed = new InMemoryFeed();
    final InMemoryReads reads = new InMemoryReads(new InMemoryConversations());
    final InMemoryMessageReads messageReads = new InMemoryMessageReads(new InMemoryMessages());
    final Announcements announcements = LiveFeeds.announcing(feed, reads, messageReads);
    final ScriptedSource source = new ScriptedSource();
    final Map<ChannelId, Integer> paused = new ConcurrentHashMap<>();
    final Set<ChannelId> gone = new HashSet<>();
    final TransactionOperations transactions = TransactionOperations.withoutTransaction();

    /** A provider whose answer depends on the file. */
    static final class ScriptedSource implements MediaSource {

        interface Script {
            FetchOutcome fetch(WantedMedia wanted, MediaSink sink) throws Exception;
        }

        final List<WantedMedia> asked = new CopyOnWriteArrayList<>();
        volatile Script script = (wanted, sink) -> give(sink, "the file");

        static FetchOutcome give(MediaSink sink, String content) throws IOException {
            sink.take(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            return new Fetched(null, null);
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.WHATSAPP_CLOUD;
        }

        @Override
        public FetchOutcome fetch(WantedMedia wanted, MediaSink sink) {
            asked.add(wanted);
            try {
                return script.fetch(wanted, sink);
            } catch (RuntimeException unexpected) {
                throw unexpected;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private final ChannelDirectory channels = new ChannelDirectory() {

        @Override
        public Optional<ConnectedChannel> find(ChannelId id) {
            var channel = new ConnectedChannel(id, ChannelKind.WHATSAPP_CLOUD, "Vendas", "1", ChannelState.CONNECTED);
            return Optional.of(channel).filter(it -> !gone.contains(id));
        }

        @Override
        public Map<String, ConnectedChannel> byRoute(ChannelKind kind, Collection<String> routes) {
            throw new UnsupportedOperationException();
        }
    };

    /** Says that everything is a picture. */
    private static MediaFacts inspect(MediaInspector.Claim claim, Path file, Path thumbnail) {
        try {
            Files.writeString(thumbnail, "small");
            return new MediaFacts("image/jpeg", ".jpg", 4, 3, null, false, "image/jpeg");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    final MediaSettings settings() {
        return new MediaSettings(directory, DataSize.ofBytes(LIMIT), Duration.ofMillis(500));
    }

    final Incoming incoming() {
        return new Incoming(settings(), clock);
    }

    final FetchMedia fetchMedia() {
        return fetchMedia(store);
    }

    final FetchMedia fetchMedia(MediaStore into) {
        return new FetchMedia(
                List.of(source),
                channels,
                (id, code, reason) -> paused.put(id, code),
                records,
                new KeepMedia(MediaTest::inspect, into, records, announcements, transactions, clock),
                incoming(),
                announcements,
                transactions,
                settings(),
                clock);
    }

    final MediaWorker worker() {
        return new MediaWorker(records, fetchMedia(), transactions, settings(), clock);
    }

    final MediaDesk desk(MediaWorker worker) {
        return new MediaDesk(
                records, store, worker, ReadingDesks.over(reads, messageReads, announcements), announcements, clock);
    }

    /** Fetches what is due, in this thread, and says how many files that were. */
    final int fetchDue() {
        var fetch = fetchMedia();
        var count = 0;
        for (var wanted = claim(); wanted.isPresent(); wanted = claim()) {
            fetch.fetch(wanted.get());
            count++;
        }
        return count;
    }

    final Optional<WantedMedia> claim() {
        return records.claim(List.of(), clock.instant(), clock.instant().plusSeconds(600));
    }

    final ExpectedMedia expected() {
        var picture = MediaRecordsContract.picture(ChannelId.next());
        records.expect(List.of(unchecked(picture)), clock.instant());
        return picture;
    }

    /** The same without the checksum of the sample, which fits nothing. */
    static ExpectedMedia unchecked(ExpectedMedia media) {
        return checked(media, null);
    }

    static ExpectedMedia checked(ExpectedMedia media, String sha256) {
        return new ExpectedMedia(
                media.message(),
                media.conversation(),
                media.channel(),
                media.kind(),
                media.filename(),
                new Origin("1990000000007256", null, "image/jpeg", sha256),
                null);
    }

    final MediaView view(ExpectedMedia media) {
        return records.find(media.message()).orElseThrow().view();
    }

    final List<String> told() {
        return feed.changes().stream()
                .map(it -> ((Change.MediaMoved) it).media().state())
                .toList();
    }

    /** Whether nothing lies about of what was fetched. */
    final boolean isTidy() {
        try (var left = Files.walk(directory.resolve("media/incoming"))) {
            return left.count() == 1;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
