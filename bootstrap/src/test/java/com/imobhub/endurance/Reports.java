package com.imobhub.endurance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which reports follow a message of ours, in which order, and where it must stand when all of them have come. */
final class Reports {

    private static final List<List<String>> STORIES = List.of(
            List.of(),
            List.of("sent"),
            List.of("sent", "delivered"),
            List.of("sent", "delivered", "read"),
            List.of("sent", "delivered", "read", "read"),
            List.of("delivered", "delivered"),
            List.of("sent", "failed"),
            List.of("sent", "failed", "delivered"));

    private final Map<String, List<String>> stories = new ConcurrentHashMap<>();
    private final long seed;

    Reports(long seed) {
        this.seed = seed;
    }

    /** The reports about this message; asked again they are the same. */
    List<byte[]> about(String ours, String theirs) {
        return stories.computeIfAbsent(ours, this::story).stream()
                .map(word -> Traffic.status(theirs, ours, word))
                .toList();
    }

    private List<String> story(String ours) {
        var random = new Random(seed ^ ours.hashCode());
        var story = new ArrayList<>(STORIES.get(random.nextInt(STORIES.size())));
        Collections.shuffle(story, random);
        return story;
    }

    /** Where it may stand in the end; without any report it depends on whether the provider's answer was seen. */
    Set<String> outcome(String ours) {
        var story = stories.getOrDefault(ours, List.of());
        for (var word : List.of("read", "delivered", "failed", "sent")) {
            if (story.contains(word)) {
                return Set.of(word);
            }
        }
        return stories.containsKey(ours) ? Set.of("sent", "failed") : Set.of("failed");
    }
}
