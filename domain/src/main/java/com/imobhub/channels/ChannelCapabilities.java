package com.imobhub.channels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind of channel can do, as data that server and composer read alike. Lengths of texts are in Unicode code points.
 *
 * @param window how long after a contact's message free text may be sent
 * @param freeEntry how long everything is free of charge once a lead of an ad was answered; zero where there is no such thing
 * @param files the files it sends
 */
public record ChannelCapabilities(
        Duration window,
        Duration freeEntry,
        int textLimit,
        int captionLimit,
        Set<Feature> features,
        List<FileRule> files,
        ChoiceLimits choices,
        Pace pace) {

    /** What it can do beyond texts and files. */
    public enum Feature {
        QUOTES,
        REACTIONS,
        LOCATION,
        CONTACTS,
        /** Questions with buttons and lists. */
        CHOICES,
        TEMPLATES,
        /** Read receipts, and showing that somebody types. */
        PRESENCE
    }

    /**
     * One kind of file.
     *
     * @param kind as in a message's type: {@code image}, {@code audio}, {@code voice}, {@code video}, {@code document},
     *     {@code sticker}
     * @param types the media types it takes
     * @param captioned whether words may go with it
     * @param brought what somebody may bring for us to make such a file of it
     * @param maxStillBytes how large one may be that does not move
     */
    public record FileRule(
            String kind, List<String> types, long maxBytes, boolean captioned, Brought brought, long maxStillBytes) {

        /** One that may be as large whether it moves or not. */
        public FileRule(String kind, List<String> types, long maxBytes, boolean captioned, Brought brought) {
            this(kind, types, maxBytes, captioned, brought, maxBytes);
        }

        /** One that goes as it is or not at all. */
        public FileRule(String kind, List<String> types, long maxBytes, boolean captioned) {
            this(kind, types, maxBytes, captioned, new Brought(List.of(), false));
        }
    }

    /**
     * Files that are made into what a channel takes.
     *
     * @param types the media types that can be
     * @param scaled whether one that is too large becomes a smaller one
     */
    public record Brought(List<String> types, boolean scaled) {}

    /** How much a question with buttons or a list may hold. */
    public record ChoiceLimits(
            int header,
            int body,
            int footer,
            int buttons,
            int buttonTitle,
            int listBody,
            int listButton,
            int sectionTitle,
            int rows,
            int rowTitle,
            int rowDescription) {}

    /**
     * How fast one channel may send.
     *
     * @param perSecond messages in a second
     * @param sharedPerSecond the same where the agency's phone app uses the number too
     * @param pairPause after how long one more message to the same person is free
     * @param pairBurst how many may go to the same person at once
     */
    public record Pace(int perSecond, int sharedPerSecond, Duration pairPause, int pairBurst) {

        /** The same for a number to which the provider allows another throughput; one shared with the app never gets more. */
        public Pace at(int messagesPerSecond) {
            return new Pace(messagesPerSecond, Math.min(messagesPerSecond, sharedPerSecond), pairPause, pairBurst);
        }

        /** How long before its turn a message to the same person may go, as long as few went before. */
        public Duration pairTolerance() {
            return pairPause.multipliedBy(pairBurst - 1L);
        }
    }

    public boolean can(Feature feature) {
        return features.contains(feature);
    }

    /** The rule for a kind of file; nothing when the channel does not send it. */
    public Optional<FileRule> file(String kind) {
        return files.stream().filter(rule -> rule.kind().equals(kind)).findFirst();
    }
}
