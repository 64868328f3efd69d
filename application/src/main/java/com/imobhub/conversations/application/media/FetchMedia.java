package com.imobhub.conversations.application.media;

import com.imobhub.channels.ChannelDirectory;
import com.imobhub.channels.ChannelKind;
import com.imobhub.channels.ChannelSwitch;
import com.imobhub.conversations.application.live.Announcements;
import com.imobhub.conversations.application.media.FetchOutcome.ChannelRefused;
import com.imobhub.conversations.application.media.FetchOutcome.Fetched;
import com.imobhub.conversations.application.media.FetchOutcome.Never;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Fetches one claimed file, outside any transaction, and records what came of it. */
@Service
class FetchMedia {

    private static final Logger LOG = LoggerFactory.getLogger(FetchMedia.class);

    /** With the pauses between them about a day. */
    static final int ATTEMPTS = 13;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int GROWTH = 4;

    private final Map<ChannelKind, MediaSource> sources;
    private final ChannelDirectory channels;
    private final ChannelSwitch channelSwitch;
    private final MediaRecords records;
    private final KeepMedia keepMedia;
    private final Incoming incoming;
    private final Announcements announcements;
    private final TransactionOperations transactions;
    private final MediaSettings settings;
    private final Clock clock;

    FetchMedia(
            List<MediaSource> sources,
            ChannelDirectory channels,
            ChannelSwitch channelSwitch,
            MediaRecords records,
            KeepMedia keepMedia,
            Incoming incoming,
            Announcements announcements,
            TransactionOperations transactions,
            MediaSettings settings,
            Clock clock) {
        this.sources = sources.stream().collect(Collectors.toMap(MediaSource::kind, Function.identity()));
        this.channels = channels;
        this.channelSwitch = channelSwitch;
        this.records = records;
        this.keepMedia = keepMedia;
        this.incoming = incoming;
        this.announcements = announcements;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Ends soon after its thread is interrupted; the file is then as if nobody had tried. */
    void fetch(WantedMedia wanted) {
        if (wanted.attempt() > ATTEMPTS) {
            fail(wanted, MediaTrouble.STORAGE, "Every attempt ended without a word.");
            return;
        }
        try (var scratch = incoming.open()) {
            var sink = new MediaSink(scratch.file(), settings.limit());
            var outcome = inTime(wanted, sink);
            settle(
                    wanted,
                    outcome instanceof Fetched fetched ? keepMedia.keep(wanted, fetched, sink, scratch) : outcome);
        } catch (InterruptedException stopped) {
            records.giveBack(wanted, clock.instant());
        } catch (UncheckedIOException full) {
            LOG.error(
                    "The store did not take the file of message {}",
                    wanted.message().value(),
                    full);
            settle(wanted, new NotNow(MediaTrouble.STORAGE, full.getClass().getSimpleName()));
        }
    }

    /** On a thread of its own, so that neither a slow provider nor its interruption reaches what comes after. */
    private FetchOutcome inTime(WantedMedia wanted, MediaSink sink) throws InterruptedException {
        var source = channels.find(wanted.channel())
                .map(channel -> sources.get(channel.kind()))
                .orElse(null);
        if (source == null) {
            return new Never(MediaTrouble.CHANNEL_GONE, null);
        }
        try (var line = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetching = line.submit(() -> source.fetch(wanted, sink));
            try {
                return fetching.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                return new NotNow(MediaTrouble.TOO_SLOW, null);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof UncheckedIOException full) {
                    throw full;
                }
                LOG.error(
                        "Fetching the file of message {} failed",
                        wanted.message().value(),
                        failed.getCause());
                return new NotNow(MediaTrouble.UNREACHABLE, null);
            } finally {
                fetching.cancel(true);
            }
        }
    }

    private void settle(WantedMedia wanted, FetchOutcome outcome) {
        switch (outcome) {
            case Fetched kept -> {}
            case Never(var why, var detail) -> fail(wanted, why, detail);
            case NotNow(var why, var detail) -> again(wanted, why, detail);
            case ChannelRefused(var code, var reason) -> {
                LOG.error("Channel {} is paused, its provider refuses it with code {}", wanted.channel(), code);
                transactions.executeWithoutResult(status -> channelSwitch.pause(wanted.channel(), code, reason));
                again(wanted, MediaTrouble.REFUSED, "code " + code);
            }
        }
    }

    private void again(WantedMedia wanted, MediaTrouble why, @Nullable String detail) {
        if (wanted.attempt() >= ATTEMPTS) {
            fail(wanted, why, detail);
        } else {
            records.postpone(wanted, why, detail, clock.instant().plus(pause(wanted)));
        }
    }

    private static Duration pause(WantedMedia wanted) {
        var pause = FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, wanted.attempt() - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void fail(WantedMedia wanted, MediaTrouble why, @Nullable String detail) {
        // Strangers decide what they send: people see the reason at the message, and no warning wakes an operator.
        LOG.info("The file of message {} will not come: {}", wanted.message().value(), why.word());
        transactions.executeWithoutResult(status -> announcements.media(
                records.fail(wanted, why, detail).stream().map(MediaFile::moved).toList()));
    }
}
