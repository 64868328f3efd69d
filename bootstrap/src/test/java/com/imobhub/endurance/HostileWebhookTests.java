package com.imobhub.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.imobhub.desk.Meta;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Damaged webhooks, every one signed and each with a good message beside it. {@code -Dhostile.count} and
 * {@code -Dhostile.seed} choose another run; what once failed is in {@code hostile-seeds.txt} and always part of it.
 */
class HostileWebhookTests {

    private static final int COUNT = Integer.getInteger("hostile.count", 1_500);
    private static final long SEED = Long.getLong("hostile.seed", 20_260_301L);
    private static final Path FIXTURES = Path.of(
            System.getProperty("hostile.fixtures", "../adapters-channels/src/test/resources/fixtures/whatsapp-cloud"));

    private static EnduranceDatabase database;
    private static RunningDesk desk;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<Long, String> wrong = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        database = EnduranceDatabase.start();
        desk = new RunningDesk("hostile", Map.of("DATABASE_URL", database.url()));
        desk.launch();
        desk.awaitReady();
    }

    @AfterAll
    static void stop() {
        desk.close();
        database.close();
    }

    @Test
    void noDamageCostsAGoodNeighbourAnything() throws Exception {
        var originals = originals();
        var seeds = LongStream.concat(regressions(), LongStream.range(0, COUNT).map(each -> SEED * 1_000_003 + each))
                .toArray();
        var started = System.nanoTime();
        try (var hands = Executors.newFixedThreadPool(16)) {
            for (var seed : seeds) {
                hands.execute(() -> deliver(HostileParcel.of(seed, originals)));
            }
        }
        var posted = System.nanoTime();

        assertThat(wrong).as("seeds that were not answered with 200").isEmpty();
        var facts = database.facts();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(facts.waitingDeliveries()).isZero());
        System.out.printf(
                "%d hostile webhooks of %d originals: posted in %.1f s, applied %.1f s later, %d kept%n",
                seeds.length,
                originals.size(),
                (posted - started) / 1e9,
                (System.nanoTime() - posted) / 1e9,
                facts.keptDeliveries());
        assertThat(missing(seeds))
                .as("seeds whose good message is not there exactly once")
                .isEmpty();
        assertThat(facts.badlyNumbered("vizinho ")).isEmpty();
        assertThat(facts.publications()).isZero();
        assertThat(troubleInTheLog()).isEmpty();
        assertThat(desk.health()).isEqualTo(200);
    }

    private void deliver(HostileParcel parcel) {
        for (var body : parcel.bodies()) {
            var request = HttpRequest.newBuilder(URI.create(desk.address() + "/webhook"))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", parcel.type())
                    .header("X-Hub-Signature-256", Meta.sign(body))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body));
            if (parcel.coding() != null) {
                request.header("Content-Encoding", parcel.coding());
            }
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    wrong.put(parcel.seed(), answer.statusCode() + " " + answer.body());
                }
            } catch (IOException | InterruptedException lost) {
                wrong.put(parcel.seed(), lost.toString());
            }
        }
    }

    private static List<Long> missing(long[] seeds) {
        var there = database.facts().texts("select text from message where starts_with(text, 'vizinho ')").stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        text -> Long.valueOf(text.substring("vizinho ".length())),
                        java.util.stream.Collectors.counting()));
        return LongStream.of(seeds)
                .distinct()
                .filter(seed -> there.getOrDefault(seed, 0L) != 1)
                .boxed()
                .toList();
    }

    private static List<String> troubleInTheLog() throws IOException {
        try (var lines = Files.lines(desk.log())) {
            return lines.filter(line -> line.contains(" ERROR ") || line.contains(" WARN "))
                    .toList();
        }
    }

    private static LongStream regressions() throws IOException {
        try (var file = HostileWebhookTests.class.getResourceAsStream("/hostile-seeds.txt")) {
            return new String(file.readAllBytes())
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .mapToLong(line -> Long.parseLong(line.strip().split("\\s")[0]));
        }
    }

    private static List<byte[]> originals() throws IOException {
        try (var files = Files.list(FIXTURES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(HostileWebhookTests::read)
                    .toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
