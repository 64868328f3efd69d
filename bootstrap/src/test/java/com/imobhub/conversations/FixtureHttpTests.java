package com.imobhub.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.FixtureDesk;
import com.imobhub.desk.WebhookFixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the desk looks like after each recorded webhook, however often it comes and whoever forges it. */
class FixtureHttpTests extends FixtureDesk {

    private static final Path OUTCOMES = Path.of("src", "test", "resources", "outcomes");

    /** {@code -Doutcomes.write=true} writes them anew; what they say is for people to check. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void leavesTheDeskLikeThis(String fixture) throws Exception {
        prepare(fixture);
        var before = picture();
        var stored = stored();

        assertThat(post(fixture, null)).isEqualTo(401);
        assertThat(post(fixture, WebhookFixtures.signature("in-not-json.txt").replace('7', '8')))
                .isEqualTo(401);
        assertThat(stored()).isEqualTo(stored);
        assertThat(picture()).isEqualTo(before);

        assertThat(post(fixture)).isEqualTo(200);
        settle();
        Beforehand.later(List.of(fixture)).forEach(FixtureDesk::tell);
        await().atMost(Duration.ofSeconds(15)).until(() -> !Beforehand.isLeftWaiting(picture()));
        if (Boolean.getBoolean("outcomes.write")) {
            Files.writeString(outcome(fixture), picture().toString());
        }
        assertLooksAsExpected(fixture);

        assertThat(post(fixture)).isEqualTo(200);
        settle();
        assertLooksAsExpected(fixture);

        try (var threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> again = () -> post(fixture);
            for (var status : threads.invokeAll(Collections.nCopies(3, again))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        settle();
        assertLooksAsExpected(fixture);
    }

    /** All of it is kept until its number is there, and ends as if it had been understood at once. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void leavesItLikeThatWhenItsNumberIsConnectedAfterwards(String fixture) throws Exception {
        disconnect();
        prepare(fixture);
        assertThat(post(fixture)).isEqualTo(200);
        Beforehand.later(List.of(fixture)).forEach(FixtureDesk::tell);
        settle();

        connect();

        assertLooksAsExpected(fixture);
    }

    static List<String> fixtures() {
        return WebhookFixtures.names();
    }

    private void prepare(String fixture) {
        Beforehand.told(List.of(fixture)).forEach(FixtureDesk::tell);
        settle();
        Beforehand.fixtures(fixture).forEach(FixtureDesk::post);
        settle();
    }

    private void assertLooksAsExpected(String fixture) throws IOException {
        var expected = Files.readString(outcome(fixture));
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(picture().toString()).isEqualTo(expected));
    }

    private static Path outcome(String fixture) {
        return OUTCOMES.resolve(fixture + ".txt");
    }
}
