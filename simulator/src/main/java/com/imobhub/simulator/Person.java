package com.imobhub.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Someone with a phone: who it is, and the thread with the agency as that phone shows it. */
final class Person {

    private static final Duration TYPING = Duration.ofSeconds(25);

    private final PhoneThread thread = new PhoneThread();
    private volatile String id;
    private volatile Profile profile;
    private volatile PersonFaults faults = PersonFaults.NONE;
    private volatile Instant typingUntil = Instant.MIN;

    /** A person known by number, or by a business-scoped id when the number is hidden. */
    Person(String id) {
        this.id = id;
        this.profile = Profile.of(id);
    }

    String id() {
        return id;
    }

    Profile profile() {
        return profile;
    }

    /** The number, unless this person hides it. */
    @Nullable
    String waId() {
        return profile.waId();
    }

    String userId() {
        return profile.userId();
    }

    @Nullable
    String name() {
        return profile.name();
    }

    synchronized void change(Profile.Change change) {
        profile = profile.with(change);
    }

    /** From now on known under another number or user id; everything else stays. */
    synchronized void becomes(String newId, Profile newProfile) {
        id = newId;
        profile = newProfile;
    }

    PersonFaults faults() {
        return faults;
    }

    void suffers(PersonFaults others) {
        faults = others;
    }

    PhoneThread thread() {
        return thread;
    }

    void seesTyping(Instant now) {
        typingUntil = now.plus(TYPING);
    }

    void seesNoTyping() {
        typingUntil = Instant.MIN;
    }

    boolean seesTypingAt(Instant now) {
        return typingUntil.isAfter(now);
    }
}
