package com.imobhub.endurance;

import com.imobhub.desk.Meta;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Delivers webhooks as Meta does: signed, several at a time, each again and again until it is answered with 200. */
final class Courier implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final int LONGEST_PAUSE = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<Parcel> parcels = new LinkedBlockingQueue<>();
    private final DelayQueue<Later> later = new DelayQueue<>();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Map<URI, URI> detours = new ConcurrentHashMap<>();
    private final AtomicInteger undelivered = new AtomicInteger();
    private final AtomicInteger delivered = new AtomicInteger();
    private final AtomicLong longestMillis = new AtomicLong();
    private volatile boolean closed;

    private record Parcel(URI to, byte[] body, int attempt) {}

    private record Later(Parcel parcel, long due) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
        }
    }

    Courier(int hands) {
        for (var i = 0; i < hands; i++) {
            Thread.ofVirtual().name("courier-" + i).start(this::work);
        }
        Thread.ofVirtual().name("courier-again").start(this::again);
    }

    void send(String address, byte[] body) {
        undelivered.incrementAndGet();
        parcels.add(new Parcel(URI.create(address + "/webhook"), body, 0));
    }

    void send(String address, Collection<byte[]> bodies) {
        bodies.forEach(body -> send(address, body));
    }

    /** What did not arrive at one address goes to another from now on, as a load balancer has it. */
    void redirect(String from, String to) {
        detours.put(URI.create(from + "/webhook"), URI.create(to + "/webhook"));
    }

    private void work() {
        try {
            while (!closed) {
                deliver(parcels.take());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void again() {
        try {
            while (!closed) {
                parcels.add(later.take().parcel());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Parcel parcel) throws InterruptedException {
        var status = post(parcel);
        answers.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        if (status == 200) {
            delivered.incrementAndGet();
            undelivered.decrementAndGet();
        } else {
            var pause = FIRST_PAUSE_MILLIS << Math.min(parcel.attempt(), LONGEST_PAUSE);
            later.add(new Later(
                    new Parcel(parcel.to(), parcel.body(), parcel.attempt() + 1),
                    System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause)));
        }
    }

    /** The status of the answer, or 0 when there was none. */
    private int post(Parcel parcel) throws InterruptedException {
        var started = System.nanoTime();
        var request = HttpRequest.newBuilder(detours.getOrDefault(parcel.to(), parcel.to()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Hub-Signature-256", Meta.sign(parcel.body()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(parcel.body()))
                .build();
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            longestMillis.accumulateAndGet((System.nanoTime() - started) / 1_000_000, Math::max);
            return status;
        } catch (IOException lost) {
            longestMillis.accumulateAndGet((System.nanoTime() - started) / 1_000_000, Math::max);
            return 0;
        }
    }

    /** How many were answered with 200. */
    int delivered() {
        return delivered.get();
    }

    int undelivered() {
        return undelivered.get();
    }

    /** How often each status was the answer; 0 stands for none. */
    Map<Integer, AtomicInteger> answers() {
        return answers;
    }

    /** How long the slowest attempt took, answered or not. */
    Duration longest() {
        return Duration.ofMillis(longestMillis.get());
    }

    @Override
    public void close() {
        closed = true;
        http.shutdownNow();
    }
}
