package com.imobhub.conversations.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.imobhub.conversations.application.FeedContract;
import com.imobhub.conversations.application.InMemoryFeed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LiveFeedTests {

    private static final Duration NOT_AT_ALL = Duration.ZERO;
    private static final Duration FOREVER = Duration.ofMinutes(1);

    private final InMemoryFeed feed = new InMemoryFeed();
    private final LiveFeed live = new LiveFeed(feed);

    private void grow(int count) {
        feed.append(IntStream.range(0, count)
                .mapToObj(number -> FeedContract.change("n" + number))
                .toList());
    }

    private List<Long> after(long position) throws InterruptedException {
        return live.after(position, NOT_AT_ALL).stream()
                .map(FeedEntry::position)
                .toList();
    }

    private List<Long> readAllAfter(long position) throws InterruptedException {
        var all = new ArrayList<Long>();
        var page = after(position);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = after(all.getLast());
        }
        return all;
    }

    private CompletableFuture<List<FeedEntry>> waitAfter(long position) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return live.after(position, FOREVER);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
    }

    @Test
    void aReaderGoesOnFromMemory() throws InterruptedException {
        live.catchUp();
        grow(3);
        live.catchUp();
        feed.forget(Duration.ZERO);

        assertThat(after(0)).containsExactly(1L, 2L, 3L);
        assertThat(after(2)).containsExactly(3L);
        assertThat(after(3)).isEmpty();
    }

    @Test
    void aReaderOfThePastGoesOnFromTheDatabase() throws InterruptedException {
        grow(3);
        live.catchUp();
        grow(2);
        live.catchUp();

        assertThat(readAllAfter(0)).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aSlowReaderLosesNothing() throws InterruptedException {
        live.catchUp();
        grow(5_000);
        live.catchUp();

        assertThat(readAllAfter(0))
                .isEqualTo(LongStream.rangeClosed(1, 5_000).boxed().toList());
    }

    @Test
    void leftOutPositionsAreNoGap() throws InterruptedException {
        live.catchUp();
        grow(1);
        feed.skip(3);
        grow(1);
        live.catchUp();

        assertThat(readAllAfter(0)).containsExactly(1L, 5L);
        assertThat(readAllAfter(1)).containsExactly(5L);
        assertThat(readAllAfter(3)).containsExactly(5L);
    }

    @Test
    void whoeverWaitsIsWokenByNews() {
        live.catchUp();
        var waiting = waitAfter(0);

        grow(1);
        live.catchUp();

        assertThat(waiting.join()).extracting(FeedEntry::position).containsExactly(1L);
    }

    @Test
    void patienceEndsWithoutNews() throws InterruptedException {
        live.catchUp();

        assertThat(live.after(0, Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void closingEndsEveryWaitAndOpeningAllowsNewOnes() {
        live.catchUp();
        var waiting = waitAfter(0);

        live.close();

        assertThat(waiting.join()).isEmpty();
        assertThat(live.isClosed()).isTrue();
        assertThat(waitAfter(0).join()).isEmpty();

        live.open();
        var again = waitAfter(0);
        grow(1);
        live.catchUp();
        assertThat(again.join()).hasSize(1);
    }

    @Test
    void onlyPositionsThatAreStillThereCanBeResumed() {
        grow(5);
        live.catchUp();
        feed.forget(Duration.ZERO);

        assertThat(live.head()).isEqualTo(5);
        assertThat(live.reaches(5)).isTrue();
        assertThat(live.reaches(4)).isTrue();
        assertThat(live.reaches(3)).isFalse();
        assertThat(live.reaches(6)).isFalse();
    }

    @Test
    void readingTwiceAddsNothingTwice() throws InterruptedException {
        live.catchUp();
        grow(2);
        live.catchUp();
        live.catchUp();

        assertThat(after(0)).containsExactly(1L, 2L);
    }
}
