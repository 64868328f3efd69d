package com.imobhub.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the admin API shows of the phones. */
final class PhoneView {

    private PhoneView() {}

    record Everybody(List<Summary> items) {}

    record Summary(
            String waId,
            @Nullable String name,
            String userId,
            long unread,
            @Nullable PhoneMessage lastMessage) {

        static Summary of(Person person) {
            var thread = person.thread();
            var unread = thread.stream()
                    .filter(m -> m.from() == PhoneMessage.Author.BUSINESS && m.status() == MessageState.DELIVERED)
                    .count();
            return new Summary(
                    person.id(), person.name(), person.userId(), unread, thread.isEmpty() ? null : thread.getLast());
        }
    }

    /** The thread, as it is on the screen of that phone. */
    record Screen(String waId, @Nullable String name, boolean typing, List<PhoneMessage> items) {

        static Screen of(Person person, Instant now) {
            return new Screen(person.id(), person.name(), person.seesTypingAt(now), person.thread());
        }
    }
}
