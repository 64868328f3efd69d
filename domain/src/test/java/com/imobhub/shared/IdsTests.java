package com.imobhub.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void theyAreTimeOrderedUuids() {
        assertThat(Ids.next().version()).isEqualTo(7);
        assertThat(Ids.next().variant()).isEqualTo(2);
    }

    @Test
    void laterOnesSortLaterAlsoWithinOneMillisecond() {
        var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void theJavaOrderIsTheOrderOfTheText() {
        var ids = Stream.generate(Ids::next).limit(1_000).toList();

        assertThat(ids).isSorted();
    }

    @Test
    void theFirstOfAnInstantLiesBetweenWhatWasMadeBeforeAndAfter() {
        var before = Ids.next();
        var now = Instant.now();

        assertThat(Ids.first(now.plusMillis(1))).isGreaterThan(before);
        assertThat(Ids.first(now)).isLessThan(Ids.next());
        assertThat(Ids.first(now).version()).isEqualTo(7);
        assertThat(Ids.first(now).variant()).isEqualTo(2);
    }

    @Test
    void noTwoThreadsGetTheSame() {
        var ids = ConcurrentHashMap.<UUID>newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                threads.execute(() -> Stream.generate(Ids::next).limit(1_000).forEach(ids::add));
            }
        }
        assertThat(ids).hasSize(8_000);
    }
}
