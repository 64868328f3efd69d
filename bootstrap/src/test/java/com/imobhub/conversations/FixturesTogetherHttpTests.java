package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.DeskPicture;
import com.imobhub.desk.FixtureDesk;
import com.imobhub.desk.WebhookFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All recorded webhooks at one desk: whatever their order and however many come at once, it looks the same in the end. */
class FixturesTogetherHttpTests extends FixtureDesk {

    private static final int THREADS = 8;

    private static DeskPicture orderly;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void theOrderDoesNotMatter(long seed) throws Exception {
        if (orderly == null) {
            orderly = oneAfterTheOther();
            empty();
        }
        sendBeforehand();
        var shuffled = new ArrayList<>(WebhookFixtures.names());
        Collections.shuffle(shuffled, new Random(seed));

        postAtOnce(shuffled);
        Beforehand.later(shuffled).forEach(FixtureDesk::tell);

        await().atMost(Duration.ofSeconds(45))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(picture().inWhateverOrder().lines()).containsExactlyElementsOf(orderly.lines()));
    }

    private DeskPicture oneAfterTheOther() {
        sendBeforehand();
        var names = WebhookFixtures.names();
        names.stream().filter(name -> Beforehand.fixtures(name).isEmpty()).forEach(this::postAndSettle);
        names.stream().filter(name -> !Beforehand.fixtures(name).isEmpty()).forEach(this::postAndSettle);
        Beforehand.later(names).forEach(FixtureDesk::tell);
        await().atMost(Duration.ofSeconds(15)).until(() -> !Beforehand.isLeftWaiting(picture()));
        return picture().inWhateverOrder();
    }

    private void sendBeforehand() {
        Beforehand.told(WebhookFixtures.names()).forEach(FixtureDesk::tell);
        settle();
    }

    private void postAndSettle(String fixture) {
        assertThat(post(fixture)).isEqualTo(200);
        settle();
    }

    private static void postAtOnce(List<String> fixtures) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var posts = fixtures.stream()
                    .map(fixture -> (Callable<Integer>) () -> post(fixture))
                    .toList();
            for (var status : threads.invokeAll(posts)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }
}
