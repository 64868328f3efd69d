package com.imobhub.conversations.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.channels.ChannelId;
import com.imobhub.conversations.MessageId;
import com.imobhub.conversations.application.media.FetchOutcome.NotNow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class MediaWorkerTests extends MediaTest {

    private final List<MediaWorker> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(MediaWorker::stop);
    }

    private MediaWorker start() {
        var worker = worker();
        started.add(worker);
        worker.start();
        return worker;
    }

    private boolean isStored(ExpectedMedia media) {
        return view(media).state().equals("stored");
    }

    private ExpectedMedia expected(ChannelId channel) {
        var picture = MediaRecordsContract.picture(channel);
        records.expect(List.of(unchecked(picture)), clock.instant());
        return picture;
    }

    @Test
    void whatIsExpectedLaterWakesIt() {
        var worker = start();
        var picture = unchecked(MediaRecordsContract.picture(ChannelId.next()));

        desk(worker).expect(List.of(picture));

        await().until(() -> isStored(picture));
    }

    @Test
    void twoWorkersFetchEachFileOnce() {
        var pictures = new ArrayList<ExpectedMedia>();
        for (var i = 0; i < 60; i++) {
            pictures.add(expected());
        }

        start();
        start();

        await().until(() -> pictures.stream().allMatch(this::isStored));
        assertThat(source.asked)
                .extracting(WantedMedia::message)
                .doesNotHaveDuplicates()
                .hasSize(60);
    }

    @Test
    void aSlowChannelHoldsOnlySomeHands() {
        var slow = ChannelId.next();
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        var answer = new CountDownLatch(1);
        source.script = (wanted, sink) -> {
            if (wanted.channel().equals(slow)) {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                answer.await();
                now.decrementAndGet();
            }
            return ScriptedSource.give(sink, "x");
        };
        for (var i = 0; i < 30; i++) {
            expected(slow);
        }
        var quick = expected();
        start();

        await().until(() -> isStored(quick) && now.get() == MediaWorker.PER_CHANNEL);
        answer.countDown();

        await().until(() -> source.asked.size() >= 31);
        assertThat(most.get()).isEqualTo(MediaWorker.PER_CHANNEL);
    }

    @Test
    void neverAreMoreFetchedAtOnceThanItHasHands() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        source.script = (wanted, sink) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return ScriptedSource.give(sink, "x");
        };
        var pictures = new ArrayList<ExpectedMedia>();
        for (var i = 0; i < 200; i++) {
            pictures.add(expected());
        }
        start();

        await().until(() -> pictures.stream().allMatch(this::isStored));
        assertThat(most.get()).isLessThanOrEqualTo(MediaWorker.AT_ONCE);
    }

    @Test
    void stoppingBreaksOffAndTheNextOneFetches() {
        Set<MessageId> brokenOff = ConcurrentHashMap.newKeySet();
        source.script = (wanted, sink) -> {
            try {
                brokenOff.add(wanted.message());
                new CountDownLatch(1).await();
                return ScriptedSource.give(sink, "never");
            } catch (InterruptedException stopped) {
                return new NotNow(MediaTrouble.TOO_SLOW, null);
            }
        };
        var picture = expected();
        var first = start();
        await().until(() -> brokenOff.contains(picture.message()));

        first.stop();
        source.script = (wanted, sink) -> ScriptedSource.give(sink, "x");
        start();

        await().until(() -> isStored(picture));
        assertThat(source.asked.getLast().attempt()).isEqualTo(1);
    }
}
